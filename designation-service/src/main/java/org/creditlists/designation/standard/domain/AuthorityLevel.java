package org.creditlists.designation.standard.domain;

/** Level of a body, from the nation down. Below county level nobody designates (NDRC (2018) 87, section II). */
public enum AuthorityLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP;

    public boolean mayDesignate() {
        return this != TOWNSHIP;
    }
}
