import { EventBus } from 'aws-cdk-lib/aws-events'
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** Has SES tell EventBridge's default bus of mail that comes back or is reported; mail is sent under this set. */
export class MailEvents extends Construct {
  readonly setName: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const set = new ConfigurationSet(this, 'Set')
    set.addEventDestination('Bus', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
    this.setName = set.configurationSetName
  }
}
