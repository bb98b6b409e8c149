-- Who read or changed what, allowed or refused. Append-only by grant; no PHI: ids, states and codes.
create table audit_event (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  occurred_at   timestamptz not null,
  actor         text        not null,
  actor_roles   text        not null,
  copy_service_id uuid,
  action        text        not null,
  outcome       text        not null check (outcome in ('ALLOWED', 'REFUSED')),
  subject_type  text        not null,
  subject_id    uuid,
  request_id    uuid,
  patient_id    uuid,
  detail        jsonb       not null,
  trace_id      text
);
create index audit_event_request on audit_event (custodian_id, request_id, id);
create index audit_event_patient on audit_event (custodian_id, patient_id, id);
create index audit_event_order on audit_event (custodian_id, id);
alter table audit_event enable row level security;
alter table audit_event force row level security;
-- Everyone writes; the custodian's own people alone read.
create policy tenant_write on audit_event for insert with check (custodian_id = roi_custodian());
create policy tenant_read on audit_event for select using (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on audit_event to roi_app;
grant select, delete on audit_event to roi_retention;
create policy retention on audit_event for delete to roi_retention using (custodian_id = roi_custodian());
