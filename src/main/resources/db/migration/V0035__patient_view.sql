-- A patient's own view of who has seen and received the record: a link with a one-time code, made at the front desk.
create table patient_view (
  id                uuid        primary key,
  custodian_id      uuid        not null references custodian (id),
  patient_id        uuid        not null references patient (id),
  asked_by          text        not null check (asked_by in ('PATIENT', 'PERSONAL_REPRESENTATIVE')),
  identified_by     text        not null check (identified_by in ('PHOTO_ID', 'KNOWN_TO_STAFF', 'SIGNATURE_COMPARED', 'CALL_BACK',
                      'DATA_POINTS', 'LETTERHEAD', 'BADGE', 'LEGAL_DOCUMENT', 'PORTAL_LOGIN', 'CONTRACT')),
  document_type     text,
  last_digits       text,
  authority         text,
  expires_at        timestamptz not null,
  code_salt         text        not null,
  code_hash         text        not null,
  failed_attempts   integer     not null,
  last_opened_at    timestamptz,
  closed_at         timestamptz,
  closed_by         text,
  created_at        timestamptz not null,
  created_by        text        not null,
  check (asked_by = 'PATIENT' or authority is not null),
  check ((closed_at is null) = (closed_by is null))
);
create index patient_view_patient on patient_view (custodian_id, patient_id, id);
alter table patient_view enable row level security;
alter table patient_view force row level security;
create policy tenant on patient_view using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
create policy retention on patient_view for delete to roi_retention using (custodian_id = roi_custodian());
grant select, insert on patient_view to roi_app;
grant update (failed_attempts, last_opened_at, closed_at, closed_by) on patient_view to roi_app;
grant select, delete on patient_view to roi_retention;

-- Such a link has no caller: this resolves it to its custodian, and to nothing else.
create table patient_view_link (id uuid primary key, custodian_id uuid not null);
create function roi_patient_view_custodian(link uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, public as $$ select custodian_id from patient_view_link where id = link $$;
revoke all on function roi_patient_view_custodian(uuid) from public;
grant execute on function roi_patient_view_custodian(uuid) to roi_app;
grant insert on patient_view_link to roi_app;
