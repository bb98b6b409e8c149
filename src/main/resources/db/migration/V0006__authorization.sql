-- The patient's authorization: evidence, written once. Its elements (45 CFR 164.508(c)) are one document; what
-- happens to it afterwards (scan, revocation) are columns.
create table authorization_form (
  id                   uuid        primary key,
  custodian_id         uuid        not null references custodian (id),
  patient_id           uuid        not null references patient (id),
  elements             jsonb       not null,
  document_id          uuid        references document (id),
  revoked_on           date,
  revocation_received_at timestamptz,
  revocation_recorded_by text,
  revocation_how       text        check (revocation_how in ('LETTER', 'FAX', 'IN_PERSON', 'PORTAL', 'EMAIL')),
  created_at           timestamptz not null,
  created_by           text        not null,
  version              bigint      not null
);
create index authorization_patient on authorization_form (custodian_id, patient_id, id);
alter table authorization_form enable row level security;
alter table authorization_form force row level security;
create policy tenant on authorization_form using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert, update on authorization_form to roi_app;
