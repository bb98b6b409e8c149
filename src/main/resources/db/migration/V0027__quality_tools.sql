-- What a second person keeps back of the pages that go out, and what they answered about pages that name somebody else.
-- Nothing of it is ever changed: a redaction ends by a withdrawal, and the last answer is the one that counts.
create table page_redaction (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  request_id    uuid        not null references release_request (id),
  record_id     uuid        not null references record (id),
  -- Of these pages: a record that is collected again has others.
  document_id   uuid        not null references document (id),
  page          integer     not null check (page > 0),
  -- Parts of the page, each from its upper left corner in fractions of its width and height; empty is the whole page.
  areas         jsonb       not null check (jsonb_typeof(areas) = 'array'),
  reason        text        not null check (reason in ('OTHER_PATIENT', 'THIRD_PARTY_HARM', 'NOT_AUTHORIZED', 'PART2',
                              'PRIVILEGED', 'OTHER')),
  note          text        check (char_length(note) <= 500),
  created_at    timestamptz not null,
  created_by    text        not null,
  check (reason <> 'OTHER' or note is not null)
);
create index page_redaction_request on page_redaction (custodian_id, request_id, id);

create table page_redaction_withdrawal (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  redaction_id  uuid        not null unique references page_redaction (id),
  reason        text        not null check (char_length(reason) <= 500),
  withdrawn_at  timestamptz not null,
  withdrawn_by  text        not null
);

create table page_finding_answer (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  request_id    uuid        not null references release_request (id),
  document_id   uuid        not null references document (id),
  -- The identifier that was read on the page, or the document where its pages have no text.
  finding_id    uuid        not null,
  answer        text        not null check (answer in ('BELONGS_TO_PATIENT', 'WITHHOLD_PAGE', 'REDACTED', 'REWORK')),
  note          text        check (char_length(note) <= 500),
  answered_at   timestamptz not null,
  answered_by   text        not null
);
create index page_finding_answer_request on page_finding_answer (custodian_id, request_id, id);

do $$
declare t text;
begin
  foreach t in array array['page_redaction', 'page_finding_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))', t);
  end loop;
end $$;
alter table page_redaction_withdrawal enable row level security;
alter table page_redaction_withdrawal force row level security;
create policy tenant on page_redaction_withdrawal
  using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from page_redaction p where p.id = redaction_id))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from page_redaction p where p.id = redaction_id));
grant select, insert on page_redaction, page_redaction_withdrawal, page_finding_answer to roi_app;

-- Access is denied to pages of these records only: the redactions say to which, and the rest of them goes out.
alter table access_denial add column in_part boolean not null default false;

-- A number without a label: looked at only where it is the record number of another patient.
alter table document_page_identifier drop constraint document_page_identifier_kind_check;
alter table document_page_identifier add constraint document_page_identifier_kind_check
  check (kind in ('RECORD_NUMBER', 'BIRTH_DATE', 'UNLABELLED_NUMBER'));
