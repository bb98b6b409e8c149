-- A denial of access, 45 CFR 164.524(d), and its review by another professional, (a)(4). What was decided is written
-- once; the review is added to it, once, and the grant allows nothing else.
create table access_denial (
  id                    uuid        primary key,
  custodian_id          uuid        not null,
  request_id            uuid        not null references release_request (id),
  ground                text        not null check (ground in ('EXCEPTED_INFORMATION', 'INMATE_SAFETY', 'RESEARCH_IN_PROGRESS',
                          'PRIVACY_ACT', 'CONFIDENTIAL_SOURCE', 'LIFE_OR_SAFETY', 'HARM_TO_OTHER_PERSON', 'HARM_BY_REPRESENTATIVE')),
  explanation           text        not null,
  record_ids            jsonb       not null,
  professional          text,
  licence               text,
  judgement             text,
  held_elsewhere        text,
  decided_on            date        not null,
  recorded_at           timestamptz not null,
  recorded_by           text        not null,
  review_requested_on   date,
  review_outcome        text        check (review_outcome in ('UPHELD', 'REVERSED')),
  reviewer              text,
  reviewer_licence      text,
  review_explanation    text,
  reviewed_on           date,
  reviewed_at           timestamptz,
  reviewed_by           text,
  version               bigint      not null
);
create index access_denial_request on access_denial (custodian_id, request_id, id);
alter table access_denial enable row level security;
alter table access_denial force row level security;
create policy tenant on access_denial
  using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id));
grant select, insert on access_denial to roi_app;
grant update (review_requested_on, review_outcome, reviewer, reviewer_licence, review_explanation, reviewed_on, reviewed_at,
              reviewed_by, version) on access_denial to roi_app;

-- The one extension of the statutory clock, 45 CFR 164.524(b)(2)(ii); and the last day on which somebody asked what the
-- calendar changed.
alter table release_request
  add column extension_sent_on  date,
  add column extension_reason   text,
  add column extension_new_date date,
  add column calendar_looked_on date,
  add column due_soon_told_for date,
  add column overdue_told_for date,
  add check ((extension_sent_on is null) = (extension_new_date is null)
    and (extension_sent_on is null) = (extension_reason is null));
-- Every custodian's rows at once: for this one statement the owner is not held to one of them.
alter table release_request no force row level security;
update release_request set calendar_looked_on = received_on;
alter table release_request force row level security;
alter table release_request alter column calendar_looked_on set not null;
create index release_request_calendar on release_request (custodian_id, facility_id, calendar_looked_on, id) where state <> 'CLOSED';
