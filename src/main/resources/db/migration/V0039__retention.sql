-- Deletion of what need not be kept any longer: ordered by one person, confirmed by another, done by the one role that may
-- delete. What was deleted leaves its hash, so that whoever still has a copy can tell that it is the same row.
create table retention_run (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  state         text        not null check (state in ('ASKED', 'CONFIRMED', 'CANCELLED', 'DONE')),
  day           date        not null,
  reason        text        not null,
  asked_at      timestamptz not null,
  asked_by      text        not null,
  ended_by      text,
  ended_at      timestamptz,
  done_at       timestamptz,
  version       bigint      not null,
  check (num_nulls(ended_by, ended_at) in (0, 2)),
  check ((state = 'ASKED') = (ended_by is null)),
  check ((state = 'DONE') = (done_at is not null)),
  check (state in ('ASKED', 'CANCELLED') or ended_by <> asked_by)
);
create index retention_run_tenant on retention_run (custodian_id, id);
create index retention_run_confirmed on retention_run (custodian_id, id) where state = 'CONFIRMED';
create unique index retention_run_one_open on retention_run (custodian_id) where state in ('ASKED', 'CONFIRMED');
alter table retention_run enable row level security;
alter table retention_run force row level security;
create policy tenant on retention_run using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on retention_run to roi_app;
grant update (state, ended_by, ended_at, done_at, version) on retention_run to roi_app;

create table retention_certificate (
  row_id        uuid        not null,
  kind          text        not null check (kind in ('DISCLOSURE', 'REQUEST_HISTORY')),
  custodian_id  uuid        not null references custodian (id),
  run_id        uuid        not null references retention_run (id),
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rule          text        not null,
  citation      text        not null,
  deleted_at    timestamptz not null,
  primary key (kind, row_id)
);
create index retention_certificate_run on retention_certificate (custodian_id, run_id, kind, row_id);
alter table retention_certificate enable row level security;
alter table retention_certificate force row level security;
create policy tenant on retention_certificate using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select on retention_certificate to roi_app;

-- What the role needs to see: whether something is held, and whether anything else rests on the row.
grant select, insert on retention_certificate to roi_retention;
grant select on retention_run, legal_hold, release_request, incident, incident_person to roi_retention;
grant select, delete on request_history to roi_retention;
