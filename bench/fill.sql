-- Fills one custodian with :requests release requests and :records records, as the database's administrator.
-- Deterministic but for the clock: the same numbers give the same rows. psql variables: custodian, requests, records.
\set ON_ERROR_STOP on
set synchronous_commit = off;
-- The rows fit one another by construction: foreign keys are not asked again for each of millions.
set session_replication_role = replica;
select setseed(0.42), now() as t0 \gset

create schema bench;

-- The tracking number as the service makes it: eight characters and a check character.
create function bench.tracking(n bigint) returns text language plpgsql immutable as $$
declare
  alphabet constant text := '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  v bigint := (n * 5915587 + 104729) % 852891037441;
  c text := '';
  total int := 0;
  d int;
begin
  for k in 0..7 loop
    d := (v % 31)::int;
    v := v / 31;
    c := c || substr(alphabet, d + 1, 1);
    total := total + (k + 2) * d;
  end loop;
  return substr(c, 1, 4) || '-' || substr(c, 5, 4) || '-' || substr(alphabet, total % 31 + 1, 1);
end $$;

-- Version 7: ordered by time.
create function bench.id(t timestamptz, salt text) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from t) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid
  from md5(salt) h $$;

-- Two thousand family names and three hundred given ones; the first are the most frequent, as in a telephone book.
create table bench.family as
  select n, case when n <= 20 then (array['Smith','Johnson','Williams','Brown','Jones','Garcia','Miller','Davis',
      'Rodriguez','Martinez','Anderson','Olson','Larson','Nelson','Peterson','Wilson','Moore','Lee','Clark','Young'])[n]
    else initcap((array['bar','cal','dun','ell','far','gil','har','jan','kel','lor','mac','nor','ost','pet','ros','sand',
        'tor','vin','wes','yor'])[n % 20 + 1]
      || (array['ber','den','ga','hol','i','ken','lan','mo','ni','rig'])[n / 20 % 10 + 1]
      || (array['ton','sen','man','ley','field','berg','er','wood','son','mark'])[n / 200 % 10 + 1]) end as name
  from generate_series(1, 2000) n;
alter table bench.family add primary key (n);
create table bench.given as
  select n, case when n <= 10 then (array['Maria','James','Mary','John','Ana','Robert','Linda','David','Karen','Paul'])[n]
    else initcap((array['al','be','ca','do','el','fi','ge','ha','is','jo'])[n % 10 + 1]
      || (array['ri','na','li','mo','vi','ra'])[n / 10 % 6 + 1]
      || (array['a','an','elle','o','us'])[n / 60 % 5 + 1]) end as name
  from generate_series(1, 300) n;
alter table bench.given add primary key (n);

-- Forty facilities: the first has a sixth of the work, the last a handful of requests.
insert into facility (id, custodian_id, name, state, kind, time_zone, part2_program, address, created_at, version)
  select ('019aa000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, :'custodian', 'Bench facility ' || n,
    case when n % 2 = 0 then 'MN' else 'TX' end, case when n <= 8 then 'HOSPITAL' else 'CLINIC' end, 'America/Chicago',
    n % 13 = 0, n || ' Bench Street, Duluth, MN 55802', timestamptz :'t0', 0
  from generate_series(1, 40) n;

create table bench.patient as
  select p.n, f.name as family, g.name as given, lower(f.name) || ',' || lower(g.name) as name_key, born, fac
  from (select n, 1 + floor(2000 * power(random(), 1.5))::int as fi, 1 + floor(300 * power(random(), 1.5))::int as gi,
      date '1930-01-01' + (random() * 33000)::int as born, 1 + floor(39 * power(random(), 2))::int as fac
    from generate_series(1, greatest(:requests / 5, 1000)) n) p
  join bench.family f on f.n = p.fi join bench.given g on g.n = p.gi;
alter table bench.patient add primary key (n);
insert into patient (id, custodian_id, family_name, given_name, name_key, given_key, birth_date, created_at, version)
  select bench.id(timestamptz :'t0' - interval '4 years' + n * interval '1 second', 'p' || n), :'custodian', family, given, name_key,
    lower(given), born, timestamptz :'t0' - interval '4 years', 0
  from bench.patient order by n;
insert into patient_identifier (custodian_id, facility_id, number, patient_id)
  select :'custodian', ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid, 'B-' || n,
    bench.id(timestamptz :'t0' - interval '4 years' + n * interval '1 second', 'p' || n)
  from bench.patient;

-- 85 of 100 requests are closed and spread over three years; the open ones are of the last sixty days.
create table bench.request as
  select x.n, p.n as patient, p.family, p.given, p.name_key, p.born, tiny, case when tiny then 40 else p.fac end as fac,
    case when s < 0.85 then timestamptz :'t0' - interval '30 days' - r1 * interval '1065 days' else timestamptz :'t0' - r1 * interval '60 days' end as received,
    case when s < 0.85 then 'CLOSED' when s < 0.89 then 'RECEIVED' when s < 0.93 then 'IN_REVIEW' when s < 0.97 then 'COLLECTING'
      when s < 0.98 then 'QUALITY_CHECK' when s < 0.99 then 'READY' else 'DELIVERED' end as state,
    (array['PATIENT','PATIENT','PATIENT','ATTORNEY','ATTORNEY','INSURER','HEALTH_CARE_PROVIDER','HEALTH_PLAN','SOCIAL_SECURITY',
      'PERSONAL_REPRESENTATIVE'])[1 + floor(r2 * 10)::int] as kind, r3
  from (select n, random() as s, random() as r1, random() as r2, random() as r3, random() < 0.0002 as tiny,
      1 + floor(random() * greatest(:requests / 5, 1000))::int as pn from generate_series(1, :requests) n) x
  join bench.patient p on p.n = x.pn;
insert into release_request (id, custodian_id, facility_id, tracking_number, state, resolution, channel, priority, received_at,
    received_on, due_on, due_rule, due_calendar, due_citation, work_by, assignee, requester_kind, requester_name, requester_address,
    stated_family_name, stated_given_name, stated_name_key, stated_birth_date, stated_record_number, patient_id, purpose, medium,
    scope, recipient, emergency, delivery_method, delivery_address, calendar_looked_on, created_at, created_by, updated_at,
    closed_at, version)
  select bench.id(received, 'r' || n), :'custodian', ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid, bench.tracking(n),
    state, case when state = 'CLOSED' then (array['RELEASED','RELEASED','RELEASED','PARTLY_RELEASED','DENIED','NO_RECORDS','CANCELLED'])[1 + floor(r3 * 7)::int] end,
    (array['WALK_IN','LETTER','FAX','FAX','PORTAL','API'])[1 + floor(r3 * 6)::int],
    case kind when 'PATIENT' then 'PATIENT' when 'HEALTH_CARE_PROVIDER' then 'CARE_TODAY' when 'SOCIAL_SECURITY' then 'BENEFITS' else 'THIRD_PARTY' end,
    received, received::date, case when kind in ('PATIENT', 'PERSONAL_REPRESENTATIVE') then received::date + 30 end,
    case when kind in ('PATIENT', 'PERSONAL_REPRESENTATIVE') then 'HIPAA_ACCESS_30_DAYS' end,
    case when kind in ('PATIENT', 'PERSONAL_REPRESENTATIVE') then 'CALENDAR_DAYS' end,
    case when kind in ('PATIENT', 'PERSONAL_REPRESENTATIVE') then '45 CFR 164.524(b)(2)' end,
    received::date + case kind when 'PATIENT' then 5 when 'HEALTH_CARE_PROVIDER' then 0 when 'SOCIAL_SECURITY' then 7 else 10 end,
    case when state not in ('RECEIVED', 'CLOSED') then 'clerk-' || (patient % 60) end, kind,
    case kind when 'PATIENT' then given || ' ' || family else 'Requester ' || (patient % 5000) end, (patient % 900) || ' Main Street, Duluth, MN 55802',
    family, given, name_key, case when r3 < 0.95 then born end, case when r3 < 0.8 then 'B-' || patient end,
    case when state <> 'RECEIVED' then bench.id(timestamptz :'t0' - interval '4 years' + patient * interval '1 second', 'p' || patient) end,
    case kind when 'PATIENT' then 'PATIENT_REQUEST' when 'ATTORNEY' then 'LEGAL' when 'HEALTH_CARE_PROVIDER' then 'TREATMENT' else 'INSURANCE' end,
    'PAPER', '{"from": "2024-01-01", "to": "2025-12-31", "documentKinds": ["ALL"]}',
    case kind when 'PATIENT' then given || ' ' || family else 'Requester ' || (patient % 5000) end, false, 'MAIL',
    -- The calendar was asked today, so that the job does not run through them while something is measured.
    (patient % 900) || ' Main Street, Duluth, MN 55802', current_date + 1, received, 'bench', received,
    case when state = 'CLOSED' then received + interval '12 days' end, 3
  from bench.request order by bench.request.received;

insert into request_history (id, custodian_id, request_id, occurred_at, actor, action, to_state, detail)
  select bench.id(received, 'h' || n), :'custodian', bench.id(received, 'r' || n), received, 'bench', 'log', 'RECEIVED', '{}'
  from bench.request order by bench.request.received;
insert into request_verification (id, custodian_id, request_id, subject, method, concerns, document_type, last_digits, verified_at, verified_by)
  select bench.id(received, 'v' || n), :'custodian', bench.id(received, 'r' || n), 'REQUESTER_IDENTITY', 'PHOTO_ID', 'Requester', 'Driving licence',
    '4821', received, 'bench'
  from bench.request where state <> 'RECEIVED' order by bench.request.received;
insert into patient_match (id, custodian_id, request_id, patient_id, identifiers, matched_at, matched_by)
  select bench.id(received, 'm' || n), :'custodian', bench.id(received, 'r' || n),
    bench.id(timestamptz :'t0' - interval '4 years' + patient * interval '1 second', 'p' || patient), '["NAME", "BIRTH_DATE"]', received, 'bench'
  from bench.request where state <> 'RECEIVED' order by bench.request.received;
insert into request_hold (id, custodian_id, request_id, reason, must_act, how_it_ends, blocks, opened_at, opened_by, resolved_at, resolved_by, resolution)
  select bench.id(received, 'o' || n), :'custodian', bench.id(received, 'r' || n), 'AUTHORIZATION_INCOMPLETE', 'REQUESTER',
    'A signed form arrives', true, received, 'bench', case when state = 'CLOSED' then received end,
    case when state = 'CLOSED' then 'bench' end, case when state = 'CLOSED' then 'It arrived' end
  from bench.request where n % 12 = 0 order by bench.request.received;
insert into disclosure (id, custodian_id, patient_id, request_id, tracking_number, disclosed_at, disclosed_on, recipient_name, description,
    purpose_statement, basis, ground, accountable, part2_consented, part2_for_tpo, record_ids, pages, source, recipient_key,
    first_id, recorded_by)
  select bench.id(received, 'd' || n), :'custodian', bench.id(timestamptz :'t0' - interval '4 years' + patient * interval '1 second', 'p' || patient),
    bench.id(received, 'r' || n), bench.tracking(n), received, received::date, 'Requester ' || (patient % 5000), 'Complete record',
    'Legal claim', case when kind = 'PATIENT' then 'PATIENT_ACCESS' else 'AUTHORIZATION' end,
    case when kind = 'PATIENT' then 'INDIVIDUAL' else 'AUTHORIZATION' end, n % 9 = 0, false, false, '[]', 12, 'RELEASE',
    'requester' || (patient % 5000), bench.id(received, 'd' || n), 'bench'
  from bench.request where state = 'CLOSED' and r3 < 0.6 order by bench.request.received;

create table bench.record as
  select x.n, p.n as patient, case when random() < 0.0002 then 40 else p.fac end as fac, current_date - (r1 * r1 * 3650)::int as served, r2, r3
  from (select n, 1 + floor(random() * greatest(:requests / 5, 1000))::int as pn, random() as r1, random() as r2, random() as r3
    from generate_series(1, :records) n) x join bench.patient p on p.n = x.pn;
insert into record (id, custodian_id, facility_id, patient_id, kind, title, service_date, encounter, practitioner, practitioner_key,
    source_system, location, status, categories, classified, electronic_health_record, matches_patient, expected_pages, created_at, created_by, version)
  select bench.id(served, 'c' || n), :'custodian', ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid,
    bench.id(timestamptz :'t0' - interval '4 years' + patient * interval '1 second', 'p' || patient),
    (array['PROGRESS_NOTE','PROGRESS_NOTE','LAB_RESULT','LAB_RESULT','IMAGING_REPORT','DISCHARGE_SUMMARY','OPERATIVE_NOTE','DEVICE_REPORT'])[1 + floor(r2 * 8)::int],
    'Record ' || n, served, 'E-' || (n / 3), 'Dr. ' || (n % 800), 'dr' || (n % 800),
    (array['EPIC','EPIC','EPIC','VISTA','PAPER_FILE_ROOM','PACEART'])[1 + floor(r3 * 6)::int], 'Shelf ' || (n % 400),
    case when r2 < 0.98 then 'FINAL' else 'UNSIGNED' end, '[]', true, r3 < 0.66, true, 1 + n % 30, served, 'bench', 0
  from bench.record order by served;
insert into record_diagnosis (custodian_id, facility_id, record_id, code, service_date)
  select :'custodian', ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid, bench.id(served, 'c' || n),
    chr(65 + floor(power(r3, 2) * 26)::int) || lpad((floor(power(r2, 2) * 90))::int::text, 2, '0') || '.' || (n % 10), served
  from bench.record order by served;

insert into chart_task (id, custodian_id, facility_id, patient_id, record_id, kind, practitioner, opened_at, opened_by, completed_on,
    completed_at, completed_by, version)
  select bench.id(served, 't' || n), :'custodian', ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid,
    bench.id(timestamptz :'t0' - interval '4 years' + patient * interval '1 second', 'p' || patient), bench.id(served, 'c' || n), 'SIGN',
    'Dr. ' || (n % 800), served, 'bench', case when r2 < 0.98 then served + 9 end, case when r2 < 0.98 then served + 9 end,
    case when r2 < 0.98 then 'bench' end, 0
  from bench.record where r2 > 0.9 order by served;
insert into restriction (id, custodian_id, patient_id, facility_id, kind, encounter, document_kinds, requested_on, description, paid_in_full,
    status, agreed, decision_reason, decided_on, decided_at, decided_by, created_at, created_by, version)
  select bench.id(served, 's' || n), :'custodian', bench.id(timestamptz :'t0' - interval '4 years' + patient * interval '1 second', 'p' || patient),
    ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid, 'SELF_PAY', 'E-' || (n / 3), '[]', served, 'Not to the plan', true,
    'AGREED', true, 'Paid in full', served, served, 'bench', served, 'bench', 0
  from bench.record where n % 10 = 0 order by served;

-- A job for each request that was approved, half of them of the demonstration's copy service, which serves the first ten
-- facilities, and half of four others; three documents each. What is open is offered to all or to one service alone.
insert into copy_service (id, custodian_id, name, phone, active, created_at, version)
  select ('019aa000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, :'custodian', 'Bench copy service ' || n, '1', true, timestamptz :'t0', 0
  from generate_series(1, 4) n;
insert into copy_service_site (copy_service_id, facility_id, custodian_id)
  select ('019aa000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, ('019aa000-0000-7000-9000-' || lpad(f::text, 12, '0'))::uuid, uuid :'custodian'
  from generate_series(1, 4) n, generate_series(1, 40) f
  union all
  select c.id, ('019aa000-0000-7000-9000-' || lpad(f::text, 12, '0'))::uuid, uuid :'custodian'
  from copy_service c, generate_series(1, 10) f where c.custodian_id = :'custodian' and c.name not like 'Bench%';
insert into audit_batch (id, custodian_id, facility_id, requester_name, purpose, scope, created_at, created_by)
  values ('019aa000-0000-7000-b000-000000000001', :'custodian', '019aa000-0000-7000-9000-000000000001', 'Bench plan', 'PAYMENT', '{}', timestamptz :'t0', 'bench');
create table bench.job as
  select q.n, q.received, q.fac, q.family, q.given, q.born, q.patient, q.state as request_state,
    case when q.state <> 'COLLECTING' then 'COMPLETED' when r3 < 0.6 then 'OPEN' when r3 < 0.9 then 'CLAIMED' else 'RETURNED' end as state,
    (q.n % 6)::int as rank, case when q.n % 2 = 0 and q.fac <= 10 then c.id
      else ('019aa000-0000-7000-a000-' || lpad((1 + q.n % 4)::text, 12, '0'))::uuid end as service, q.r3
  from bench.request q, (select id from copy_service where custodian_id = :'custodian' and name not like 'Bench%' limit 1) c
  where q.state not in ('RECEIVED', 'IN_REVIEW');
insert into copy_job (id, custodian_id, facility_id, request_id, tracking_number, state, priority, priority_rank, offered_to, assigned_to,
    offered_at, batch_id, claimed_by, claimed_client, claimed_at, lease_until, due_on, patient_name, birth_date, record_number,
    return_reason, offered_again_at, created_at, completed_at, completed_by, version)
  select bench.id(received, 'j' || n), :'custodian', ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid, bench.id(received, 'r' || n),
    bench.tracking(n), state, (array['CARE_TODAY','LEGAL_DUE_DATE','PATIENT','BENEFITS','THIRD_PARTY','AUDIT'])[rank + 1], rank,
    case when n % 3 = 0 then 'SERVICE' else 'SITE' end, case when n % 3 = 0 then service end, received,
    case when fac = 1 and n % 40 = 5 then '019aa000-0000-7000-b000-000000000001'::uuid end,
    case when state <> 'OPEN' then service end, case when state <> 'OPEN' then 'bench' end,
    case when state <> 'OPEN' then received + interval '1 day' end, case when state = 'CLAIMED' then timestamptz :'t0' + interval '30 days' end,
    received::date + 10, family || ', ' || given, born, 'B-' || patient, case when state = 'RETURNED' then 'CHART_CHECKED_OUT' end,
    case when state = 'RETURNED' then received end, received, case when state = 'COMPLETED' then received + interval '1 day' + r3 * interval '60 hours' end,
    case when state = 'COMPLETED' then 'bench' end, 2
  from bench.job order by received;
insert into copy_job_item (id, custodian_id, job_id, kind, title, service_date, source_system, added, state, not_found_reason, document_id,
    counted_pages, version)
  select bench.id(received, 'i' || n || '-' || k), :'custodian', bench.id(received, 'j' || n), 'PROGRESS_NOTE', 'Record', received::date, 'EPIC', false,
    case when state <> 'COMPLETED' then 'WANTED' when (n + k) % 7 = 0 then 'NOT_FOUND' else 'FOUND' end,
    case when state = 'COMPLETED' and (n + k) % 7 = 0 then 'CHECKED_OUT' end,
    case when state = 'COMPLETED' and (n + k) % 7 <> 0 then bench.id(received, 'x' || n) end,
    case when state = 'COMPLETED' and (n + k) % 7 <> 0 then 1 + n % 30 end, 1
  from bench.job, generate_series(1, 3) k order by received;
insert into copy_work_event (id, custodian_id, facility_id, job_id, copy_service_id, kind, reason, occurred_at)
  select bench.id(received, 'w' || n || e), :'custodian', ('019aa000-0000-7000-9000-' || lpad(fac::text, 12, '0'))::uuid, bench.id(received, 'j' || n),
    case when e <> 'OFFERED_TO_SITE' then service end, e, case when e = 'RETURNED' then 'CHART_CHECKED_OUT' end, received
  from bench.job, unnest(case state when 'OPEN' then array['OFFERED_TO_SITE'] else array['OFFERED_TO_SITE', 'CLAIMED',
    case state when 'CLAIMED' then 'LEASE_LOST' else state end] end) e order by received;
insert into copy_job_change (custodian_id, copy_service_id, job_id, changed_in)
  select :'custodian', service, bench.id(received, 'j' || n), n from bench.job where state <> 'OPEN';

-- What the loaders ask for, so that both sides ask for the same: existing requests, evenly drawn.
create table bench.sample as
  select row_number() over (order by md5(q.n::text))::int as n, bench.id(q.received, 'r' || q.n) as id,
    ('019aa000-0000-7000-9000-' || lpad(q.fac::text, 12, '0'))::uuid as facility, family, given, name_key, born, kind, received
  from bench.request q order by md5(q.n::text) limit 10000;
alter table bench.sample add primary key (n);
grant usage on schema bench to roi_app;
grant select on bench.sample to roi_app;

vacuum (analyze) release_request, request_history, request_verification, patient_match, request_hold, disclosure, record,
  record_diagnosis, chart_task, restriction, copy_job, copy_job_item, copy_work_event, copy_job_change, copy_service_site, patient, patient_identifier, facility, bench.sample;
