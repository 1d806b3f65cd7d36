import type { JsonObject } from "../../../shared/kernel/json.ts"
import { toBase64Url } from "../../../shared/kernel/bytes.ts"
import { GIVEN_COMMUNITY_ROLES } from "../../../shared/community/communityActs.ts"
import { isWaiting } from "../../../shared/community/door/resolveDoor.ts"
import { checkOfSecret, sealSecret } from "../../../shared/site/sealedSecret.ts"
import type { SeededRandom } from "../seededRandom.ts"
import { enrolmentOf } from "./cast.ts"
import type { GovernedMachine } from "./machine.ts"
import { act, actHere, type Play, tipsOf } from "./play.ts"

type MoreStep = (play: Play, machine: GovernedMachine, random: SeededRandom) => Promise<void>

const actAtDoor = async (machine: GovernedMachine, random: SeededRandom, body: JsonObject): Promise<void> => {
  const doors = machine.rooms.doors.list()
  const door = doors.length > 0 ? random.pick(doors) : undefined
  if (!door) return
  await door.ledger.append([{ kind: "act", body: { ...body, seen: [...(door.state()?.tips ?? [])] } }])
  await machine.refresh()
}

const requestsAt = ({ rooms }: GovernedMachine) =>
  rooms.doors.list().flatMap((door) => door.state()?.requests.map((request) => ({ door, request })) ?? [])

const ask: MoreStep = (_play, machine, random) => actAtDoor(machine, random, { type: "door.ask", note: "" })

/** Also what somebody else asked, or what was answered long ago. */
const withdraw: MoreStep = async (_play, machine, random) => {
  const requests = requestsAt(machine)
  if (requests.length === 0) return
  await actAtDoor(machine, random, { type: "door.withdraw", request: random.pick(requests).request.id })
}

/** The founder, who may, as often as anybody. */
const mostly = ({ founder }: Play, machine: GovernedMachine, random: SeededRandom): GovernedMachine =>
  random.below(2) === 0 ? founder : machine

/** An honest owner lets in whom they say yes to; the others answer what they like. */
const answer: MoreStep = async (play, anybody, random) => {
  const machine = mostly(play, anybody, random)
  const open = requestsAt(machine).filter(({ request }) => !machine.isHonest || isWaiting(request))
  if (open.length === 0) return
  const { request } = random.pick(open)
  const yes = random.below(3) > 0
  const room = machine.rooms.get(play.community)?.state()
  if (machine.isHonest && !room?.may("community.admit", machine.member)) return
  if (yes && machine.isHonest) await actHere(play, machine, { type: "community.admit", member: request.member })
  await actAtDoor(machine, random, { type: "door.answer", request: request.id, yes, note: "" })
}

const close: MoreStep = (play, machine) => actHere(play, machine, { type: "community.access", access: "request" })

const giveRole: MoreStep = (play, machine, random) => {
  const { member } = random.pick(play.people)
  const bodies: readonly JsonObject[] = [
    { type: "community.role", member, role: random.pick(GIVEN_COMMUNITY_ROLES), review: null },
    { type: "community.role", member, role: random.pick(["animator", "owner"]), review: null },
    { type: "community.transfer", member },
    { type: "community.archive", on: random.below(2) === 0 },
    { type: "community.leave" },
  ]
  return actHere(play, mostly(play, machine, random), random.pick(bodies))
}

const admitGuest: MoreStep = async (play, machine, random) => {
  const [inviter, newcomer] = [random.pick(play.people), random.pick(play.people)]
  await act(machine, {
    type: "member.admit",
    enrolment: await enrolmentOf(play.founder.site.id, inviter, newcomer, "guest"),
  })
}

/** A door that somebody puts before a community, theirs or not: it may close it. */
const falseDoor: MoreStep = async (play, machine, random) => {
  if (machine.isHonest || machine.site.heads().length === 0) return
  const { member } = random.pick(play.people)
  const face = { name: "Ici", purpose: "", emoji: "🚪", owners: [member], animators: [] }
  const salt = toBase64Url(random.bytes(16))
  const door = { site: machine.site.id, community: play.community, ...face, creator: machine.member, salt, seen: [] }
  await machine.ledgers.found({ type: "door.create", ...door })
  await machine.refresh()
}

/** A secret that its author gives to some alone, or boxes that hold another one than they say. */
const falseSecret: MoreStep = async (play, machine, random) => {
  const state = machine.roster.state.get()
  if (machine.isHonest || !state) return
  const [secret, other] = [random.bytes(32), random.bytes(32)]
  const some = [...state.devices].flatMap(([device, { sealing }]) =>
    random.below(2) === 0 ? [{ device, sealing }] : [],
  )
  const sealed = await sealSecret(play.founder.site.id, random.below(3) > 0 ? secret : other, some)
  const last = state.secretChanges.at(-1)
  const bodies: readonly JsonObject[] = [
    { type: "secret.change", check: checkOfSecret(state.id, secret), ...sealed },
    { type: "secret.share", change: last?.hash ?? state.id, ...sealed },
  ]
  await act(machine, random.pick(bodies), random.below(4) === 0 ? [state.id] : tipsOf(machine))
}

/** What happens besides: at doors, in communities, and with the site's secret. */
export const MORE_STEPS: readonly MoreStep[] = [
  ask,
  ask,
  ask,
  withdraw,
  answer,
  answer,
  answer,
  close,
  giveRole,
  giveRole,
  admitGuest,
  falseDoor,
  falseSecret,
]
