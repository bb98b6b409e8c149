create table patient (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  family_name   text        not null,
  given_name    text        not null,
  -- "family,given" without case, accents, spaces and punctuation, and the given part by itself: collate "C", so that a
  -- prefix is a range of plain comparisons and an index serves it under row-level security.
  name_key      text collate "C" not null,
  given_key     text collate "C" not null,
  birth_date    date        not null,
  deceased_on   date,
  address       text,
  phone         text,
  created_at    timestamptz not null,
  version       bigint      not null
);
create index patient_name on patient (custodian_id, name_key, id);
create index patient_given on patient (custodian_id, given_key, name_key, id);
create index patient_birth on patient (custodian_id, birth_date, id);
alter table patient enable row level security;
alter table patient force row level security;
create policy tenant on patient using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());

create table patient_identifier (
  custodian_id  uuid not null,
  facility_id   uuid not null references facility (id),
  number        text not null,
  patient_id    uuid not null references patient (id),
  primary key (custodian_id, facility_id, number)
);
create index patient_identifier_patient on patient_identifier (custodian_id, patient_id);
create index patient_identifier_number on patient_identifier (custodian_id, number);
alter table patient_identifier enable row level security;
alter table patient_identifier force row level security;
create policy tenant on patient_identifier using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());

create table record (
  id                        uuid        primary key,
  custodian_id              uuid        not null references custodian (id),
  facility_id               uuid        not null references facility (id),
  patient_id                uuid        not null references patient (id),
  kind                      text        not null,
  title                     text        not null,
  service_date              date        not null,
  encounter                 text,
  practitioner              text,
  practitioner_key          text collate "C",
  source_system             text        not null,
  location                  text,
  status                    text        not null check (status in ('FINAL', 'UNSIGNED')),
  categories                jsonb       not null,
  classified                boolean     not null,
  electronic_health_record  boolean     not null,
  matches_patient           boolean     not null,
  expected_pages            integer     check (expected_pages > 0),
  document_id               uuid        references document (id),
  created_at                timestamptz not null,
  created_by                text        not null,
  version                   bigint      not null
);
create index record_patient on record (custodian_id, patient_id, service_date, id);
create index record_practitioner on record (custodian_id, practitioner_key, service_date, id);
create index record_encounter on record (custodian_id, encounter, service_date, id);
create index record_facility on record (custodian_id, facility_id, service_date, id);
create index record_status on record (custodian_id, status, service_date, id);
create index record_kind on record (custodian_id, kind, service_date, id);
create index record_source on record (custodian_id, source_system, service_date, id);
create index record_date on record (custodian_id, service_date, id);
alter table record enable row level security;
alter table record force row level security;
create policy tenant on record
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id))
  with check (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id));

-- A table of its own, because an index on an array cannot serve a query under row-level security. The facility is
-- repeated for the policy, the service date for the order of a search by diagnosis: neither changes on a record.
create table record_diagnosis (
  custodian_id  uuid not null,
  facility_id   uuid not null,
  record_id     uuid not null references record (id),
  code          text collate "C" not null,
  service_date  date not null,
  primary key (record_id, code)
);
create index record_diagnosis_code on record_diagnosis (custodian_id, code, service_date, record_id);
alter table record_diagnosis enable row level security;
alter table record_diagnosis force row level security;
create policy tenant on record_diagnosis
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id))
  with check (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id));

grant select, insert, update on patient, record to roi_app;
grant select, insert on patient_identifier to roi_app;
grant select, insert, delete on record_diagnosis to roi_app;
