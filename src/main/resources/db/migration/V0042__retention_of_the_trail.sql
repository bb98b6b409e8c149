-- Rows of the trail and the facts of decisions end as well. A deleted row leaves its own hash, so that the leaf of the tree can
-- still be held against it; what was deleted at one time is told by a row of the trail itself, written by the role that deletes
-- and in the transaction that deletes. So a row that is gone without two people's word is found.
alter table retention_certificate
  add column batch_id   uuid,
  add column request_id uuid;
alter table retention_certificate drop constraint retention_certificate_kind_check;
alter table retention_certificate add constraint retention_certificate_kind_check
  check (kind in ('DISCLOSURE', 'REQUEST_HISTORY', 'AUDIT_EVENT', 'DECISION_RECORD'));
-- What deletes says so in the trail; certificates from before say nothing of their batch.
alter table retention_certificate add constraint retention_certificate_batch check (kind <> 'AUDIT_EVENT' or batch_id is not null);
-- A page of a run's certificates is in the order of the rows' ids, whatever their kinds.
drop index retention_certificate_run;
create index retention_certificate_run on retention_certificate (custodian_id, run_id, row_id);

-- What the role tells of its work, and what it must see: that the row is a leaf of the tree.
grant insert on audit_event to roi_retention;
grant select on audit_leaf to roi_retention;

-- Whether anything rests on a row, asked once for each row of a trail that may be long.
create index audit_event_decision on audit_event (custodian_id, subject_id) where subject_type = 'decision';
create index decision_record_order on decision_record (custodian_id, id);
create index disclosure_request on disclosure (custodian_id, request_id) where request_id is not null;
create index incident_request on incident (custodian_id, request_id) where request_id is not null;
create index incident_person_patient on incident_person (custodian_id, patient_id);
