-- The accounting of disclosures, 45 CFR 164.528(b)(2). Append-only by grant.
create table disclosure (
  id                 uuid        primary key,
  custodian_id       uuid        not null references custodian (id),
  patient_id         uuid        not null references patient (id),
  request_id         uuid        references release_request (id),
  delivery_id        uuid,
  tracking_number    text,
  disclosed_at       timestamptz not null,
  disclosed_on       date        not null,
  recipient_name     text        not null,
  recipient_address  text,
  description        text        not null,
  purpose_statement  text        not null,
  basis              text        not null check (basis in ('PATIENT_ACCESS', 'ACCESS_DIRECTIVE', 'AUTHORIZATION', 'TREATMENT', 'PAYMENT',
                       'OPERATIONS', 'COURT_ORDER', 'SUBPOENA', 'LAW_ENFORCEMENT', 'PUBLIC_HEALTH', 'HEALTH_OVERSIGHT',
                       'WORKERS_COMPENSATION', 'CORONER', 'RESEARCH_WAIVER', 'SERIOUS_THREAT', 'NOT_PHI')),
  accountable        boolean     not null,
  part2_consented    boolean     not null,
  record_ids         jsonb       not null,
  pages              integer     not null,
  package_sha256     text,
  recorded_by        text        not null
);
create index disclosure_patient on disclosure (custodian_id, patient_id, disclosed_at, id);
alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy tenant_read on disclosure for select using (custodian_id = roi_custodian() and roi_is_staff());
create policy tenant_write on disclosure for insert with check (custodian_id = roi_custodian() and roi_is_staff());
create policy retention on disclosure for delete to roi_retention using (custodian_id = roi_custodian());
grant select, insert on disclosure to roi_app;
grant select, delete on disclosure to roi_retention;
