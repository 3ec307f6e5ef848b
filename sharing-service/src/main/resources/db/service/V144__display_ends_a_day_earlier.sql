-- The display of penalties, and of licences without a last day of their own, ended on the anniversary of the decision:
-- it ends on the day before, as that of lists. The next sweep deletes those whose last day was yesterday. Of a licence
-- it is not stored whether the day is its own: sixty months to the day are taken for the period of the edition.
UPDATE publicity_record SET display_until = display_until - 1
WHERE kind = 'PENALTY'
   OR kind = 'LICENCE' AND display_until = (decision_date + interval '60 months')::date;
