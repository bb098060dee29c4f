const ownUploader = 'uploads are enhanced by our own script, which needs no wrapper'
const confirmationOnly = 'our panel only confirms; an interruption page is a warning with buttons'
const typedItem = 'an item without number and address cannot be written: the types forbid it'

/** Fixtures of govuk-frontend from which we differ by design: component → fixture → reason. */
export const differences: { readonly [component: string]: { readonly [fixture: string]: string } } = {
  'file-upload': {
    enhanced: ownUploader,
    'enhanced, with error message and hint': ownUploader,
    'enhanced, multiple files': ownUploader,
    'enhanced, custom wrapper classes and attributes': ownUploader,
    translated: ownUploader,
  },
  pagination: { 'with empty items': typedItem },
  panel: {
    interruption: confirmationOnly,
    'interruption-with-content-with-long-line-length': confirmationOnly,
    'interruption-with-headings-content-and-lists': confirmationOnly,
    'interruption, with actions classes and attributes': confirmationOnly,
    'interruption, submit action': confirmationOnly,
    'interruption, button link': confirmationOnly,
    'interruption, no actions items': confirmationOnly,
  },
}
