CREATE DATABASE credit_designation;
CREATE DATABASE credit_sharing;
CREATE DATABASE credit_incentive;
CREATE DATABASE credit_objection;
CREATE DATABASE credit_restoration;
CREATE DATABASE credit_portal;
