import { objection } from '../../../../forms/objection/form.ts'
import { tipOff } from '../../../../forms/tip-off/form.ts'
import { tipOffResult } from '../../../../forms/tip-off-result/form.ts'
import { noticesTrack } from '../../../../forms/tracks/notices.ts'
import { tipOffTrack } from '../../../../forms/tracks/tip-offs.ts'
import { drawnUp } from '../answers/act.ts'
import { workingDaysBefore } from '../days.ts'
import { caseIdOf, numberOf } from '../ids.ts'
import { fromOutside, type Story } from '../story.ts'
import { approves } from './acts.ts'
import { published } from './commitments.ts'
import { accepted } from './dismantling.ts'
import { sealedAndGone } from './sealed-and-gone.ts'

/** Told without a name two days ago, with a photograph; nobody has looked into it yet. */
export function tipComeIn(today: string): Story {
  const on = workingDaysBefore(today, 2)
  return fromOutside(tipOffTrack, { story: published(today), filing: 1 }, on, [
    {
      act: 'send',
      on,
      form: tipOff,
      code: 'DEM0-2222-2222-2222',
      files: { 'tip-photos': 1 },
      fill: drawnUp(tipOff, () => ({
        kind: 'resumed',
        place: '振兴街道工业园东路21号，东侧车间',
        seenOn: workingDaysBefore(today, 3),
        words:
          '连续三天夜里十点以后，东侧车间有鼓风机的声音，烟囱冒烟，凌晨四点前停。照片是在厂区东墙外的公路上拍的。牌子上写的是已经断电封存。',
      })),
    },
  ])
}

const findings =
  '会同属地到现场核查。球磨机主轴承座封条完好，减速机输入端封条一处撕裂，设备没有运转痕迹，主电机仍在 2 号库。企业称搬运物料时刮破，未及时报告。'

/** Told by name, checked on the spot and true in part: whoever told has the answer, and the case was told what was found. */
export function tipAnswered(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  const about = { story: sealedAndGone(today), filing: 2 }
  return fromOutside(tipOffTrack, about, ago(12), [
    {
      act: 'send',
      on: ago(12),
      form: tipOff,
      code: 'DEM0-3333-3333-3333',
      informant: { name: '温素芝', email: 'wensuzhi@demo.tuichu.example', phone: '13900008642' },
      fill: drawnUp(tipOff, () => ({
        kind: 'moved',
        place: '阿城镇山门路，球磨机房',
        seenOn: ago(13),
        words: '路过时从大门看到，封存的球磨机上有一处封条撕开了，旁边停着一辆平板车，担心设备要拉走。',
      })),
    },
    {
      act: 'file',
      on: ago(6),
      form: tipOffResult,
      duty: 1,
      fill: drawnUp(tipOffResult, () => ({
        outcome: 'partly',
        findings,
        answer: '已到现场核查。球磨机一处封条确有撕裂，已要求重新加封；设备没有运转，也没有移走。感谢监督。',
        concerns: numberOf(caseIdOf(about.story)),
        finding: '球磨机减速机输入端封条一处撕裂，设备没有运转，主电机在库。请重新加封并检查看管情况。',
        act: 'inspection-record',
      })),
    },
    approves(ago(4), 'miit', '核查有依据，答复不涉及举报人情况，同意。'),
  ])
}

/** The period of a notice is running, and somebody objects to one row of it. */
export function objected(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return fromOutside(noticesTrack, { story: accepted(today), filing: 1 }, ago(3), [
    {
      act: 'send',
      on: ago(1),
      form: objection,
      code: 'DEM0-4444-4444-4444',
      fill: drawnUp(objection, () => ({
        fault: 'figures',
        row: '2',
        words:
          '公示写制砖机主电动机拆除 2 台，厂里原来一共 3 台同型号的，还有 1 台移到了新建的隧道窑车间。请核实数量。',
      })),
    },
  ])
}
