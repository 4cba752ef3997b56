export type { ActorSnapshot } from './actor.ts';
export type { ChainedEvent, ChainHead } from './chain.ts';
export { chainHash, GENESIS, INSTALLATION } from './chain.ts';
export type { ChainFinding, ChainReport } from './check-chain.ts';
export { ChainCheck, verifyChain } from './check-chain.ts';
export type { AuditEvent, AuditPayload, AuditType, ColumnChange } from './event.ts';
export { AUDIT_TYPES, isAuditType, parseAuditEvent } from './event.ts';
export type { JsonValue } from './shape.ts';
export { MalformedEvent } from './shape.ts';
