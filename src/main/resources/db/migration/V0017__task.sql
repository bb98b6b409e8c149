-- What is missing from a chart, 42 CFR 482.24(c)(1): a signature that its author has to give, or a form. A task ends once,
-- when it is completed, and stays.
create table chart_task (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  facility_id   uuid        not null references facility (id),
  patient_id    uuid        not null references patient (id),
  record_id     uuid        not null references record (id),
  kind          text        not null check (kind in ('SIGN', 'MISSING_FORM')),
  form          text,
  practitioner  text,
  opened_at     timestamptz not null,
  opened_by     text        not null,
  completed_on  date,
  note          text,
  completed_at  timestamptz,
  completed_by  text,
  version       bigint      not null,
  check ((kind = 'MISSING_FORM') = (form is not null)),
  check (num_nulls(completed_on, completed_at, completed_by) in (0, 3)),
  check (note is null or completed_at is not null)
);
-- The list of a facility, oldest first; what is open is little beside what is done.
create index chart_task_open on chart_task (custodian_id, facility_id, opened_at, id) where completed_at is null;
create index chart_task_done on chart_task (custodian_id, facility_id, opened_at, id) where completed_at is not null;
create index chart_task_record on chart_task (custodian_id, record_id) where completed_at is null;
-- A record waits for one signature, its author's.
create unique index chart_task_signature on chart_task (record_id) where kind = 'SIGN' and completed_at is null;
-- What was unsigned before there were tasks waits too, since it was entered. Every custodian's rows at once: for this one
-- statement the owner is not held to one of them, and the new table is not shut yet.
alter table record no force row level security;
insert into chart_task (id, custodian_id, facility_id, patient_id, record_id, kind, practitioner, opened_at, opened_by, version)
select gen_random_uuid(), custodian_id, facility_id, patient_id, id, 'SIGN', practitioner, created_at, created_by, 0
  from record where status = 'UNSIGNED';
alter table record force row level security;
alter table chart_task enable row level security;
alter table chart_task force row level security;
create policy tenant on chart_task
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id))
  with check (custodian_id = roi_custodian() and roi_is_staff() and roi_serves(facility_id));
grant select, insert, update on chart_task to roi_app;
