import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { allDivisions } from '../../forms/organs.ts'
import { Register } from '../register/entries.ts'
import { placeWords } from '../register/naming.ts'
import { publishing } from '../register/publishing.ts'
import { Cases } from '../store/cases.ts'
import { Copies } from '../store/copies.ts'
import { Drafts } from '../store/drafts.ts'
import { Enterprises } from '../store/enterprises.ts'
import { Exits } from '../store/exits.ts'
import { Links } from '../store/links.ts'
import { PublicLog } from '../store/log.ts'
import { Mails } from '../store/mails.ts'
import { Messages } from '../store/messages.ts'
import { Orders } from '../store/orders.ts'
import { People } from '../store/people.ts'
import { Pictures } from '../store/pictures.ts'
import { Sendings } from '../store/sendings.ts'
import { Table } from '../store/table.ts'
import { settings } from './settings.ts'

const rules = async () => (await import('../../forms/rules.ts')).rules

/** What names of enterprises begin with, and searches may leave out. */
export const places = placeWords(allDivisions.map(({ name }) => name.zh))

/** All stores over one table. */
export const servicesOn = (table: Table) => ({
  table,
  cases: new Cases(table, rules, publishing(places)),
  people: new People(table),
  links: new Links(table),
  drafts: new Drafts(table),
  sendings: new Sendings(table),
  copies: new Copies(table),
  mails: new Mails(table),
  messages: new Messages(table),
  enterprises: new Enterprises(table),
  exits: new Exits(table),
  orders: new Orders(table),
  pictures: new Pictures(table),
  register: new Register(table),
  log: new PublicLog(table),
})
export type Services = ReturnType<typeof servicesOn>

let made: Services | undefined

/** The function's stores, made at the first request and kept while it is warm. */
export const services = (): Services => {
  made ??= servicesOn(new Table(new DynamoDBClient({}), settings().TABLE_NAME))
  return made
}
