-- Somebody of the custodian's opened one patient's chart, or one request, that the token alone would not show them: for
-- reading, for a while, with a reason. What was opened is written once; the review is added to it, once.
create table break_glass (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  patient_id    uuid        references patient (id),
  request_id    uuid        references release_request (id),
  reason        text        not null check (reason in ('EMERGENCY_CARE', 'COVERAGE', 'LEGAL_DEADLINE', 'OTHER')),
  explanation   text        not null,
  opened_at     timestamptz not null,
  opened_by     text        not null,
  opened_roles  text        not null,
  expires_at    timestamptz not null,
  outcome       text        check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  review_note   text,
  reviewed_at   timestamptz,
  reviewed_by   text,
  version       bigint      not null,
  check (num_nonnulls(patient_id, request_id) = 1),
  check (expires_at > opened_at),
  check (num_nulls(outcome, review_note, reviewed_at, reviewed_by) in (0, 4))
);
create index break_glass_tenant on break_glass (custodian_id, id);
create index break_glass_open on break_glass (custodian_id, id) where reviewed_at is null;
-- Asked when a connection is taken for such a person.
create index break_glass_person on break_glass (custodian_id, opened_by, expires_at);
alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy tenant on break_glass using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on break_glass to roi_app;
grant update (outcome, review_note, reviewed_at, reviewed_by, version) on break_glass to roi_app;

-- For reading only: these policies are of select, so that nothing that was opened can be changed or locked.
create policy break_glass on record for select
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_glass(patient_id));
create policy break_glass on record_diagnosis for select
  using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from record r where r.id = record_id));
create policy break_glass on chart_task for select
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_glass(patient_id));
create policy break_glass on restriction for select
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_glass(patient_id));
create policy break_glass on release_request for select
  using (custodian_id = roi_custodian() and roi_is_staff() and roi_glass(id));

-- What belongs to a request is seen by whoever sees the request; written it is only by whoever serves its facility. The setting
-- is bound for reading requests alone, so this is the second lock on that door.
do $$
declare t text;
begin
  for t in select distinct tablename from pg_policies
             where schemaname = 'public' and policyname in ('tenant', 'tenant_write')
               and with_check like '%FROM release_request r%' loop
    execute format('create policy served on %I as restrictive for insert
                      with check (custodian_id = roi_custodian()
                        and (request_id is null
                          or exists (select 1 from release_request r where r.id = request_id and roi_serves(r.facility_id))))', t);
    execute format('create policy served_change on %I as restrictive for update
                      using (custodian_id = roi_custodian()
                        and (request_id is null
                          or exists (select 1 from release_request r where r.id = request_id and roi_serves(r.facility_id))))', t);
  end loop;
end $$;
