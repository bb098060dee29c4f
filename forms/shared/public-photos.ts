import { photos } from '../define.ts'

/** Photographs of the equipment that go on the register: the enterprise chooses them, whoever approves the filing clears them. */
export const publicPhotos = {
  ...photos(
    'public-photos',
    { zh: '供公开的照片', en: 'Photographs to be published' },
    {
      min: 0,
      max: 6,
      why: {
        zh: '同意后随登记簿公开，接受社会监督；只公开缩小并去除拍摄信息的版本',
        en: 'Once approved they are public with the entry, so that anybody can watch over it; what is published is smaller and without what the device wrote',
      },
      hint: {
        zh: '可不传。只拍设备，不得出现人员面部、车牌、文件和商业秘密',
        en: 'If you have any. The equipment alone: no faces, number plates, papers or trade secrets',
      },
    },
  ),
  public: true,
} as const
