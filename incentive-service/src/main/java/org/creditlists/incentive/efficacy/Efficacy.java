package org.creditlists.incentive.efficacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.creditlists.contracts.calendar.LegalDay;

/**
 * Counts what became of measures (NDRC (2018) 87, section VII). A report is counted at most once a minute, however
 * often it is asked for.
 */
@Singleton
public class Efficacy {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_REPORTS = 200;

    private final ProvinceReport provinces;
    private final DepartmentReport departments;
    private final UnconfirmedLifts lifts;
    private final CityReport cities;
    private final Cache<String, Report> counted;

    Efficacy(
            ProvinceReport provinces,
            DepartmentReport departments,
            UnconfirmedLifts lifts,
            CityReport cities,
            LegalDay legalDay) {
        this.provinces = provinces;
        this.departments = departments;
        this.lifts = lifts;
        this.cities = cities;
        this.counted = Caffeine.newBuilder()
                .maximumSize(MOST_REPORTS)
                .expireAfterWrite(FRESH)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, legalDay.now()))
                .build();
    }

    /** Cases against designations and typical cases, by province and for the nation. */
    public Report provinces(int year) {
        return fresh("provinces " + year, () -> provinces.of(year));
    }

    /** Who has what to do, who is late, and how long each takes. */
    public Report departments() {
        return fresh("departments", departments::now);
    }

    /** Lifts that departments have not confirmed, the oldest first; at most 1,000. */
    public Report lifts() {
        return fresh("lifts", () -> lifts.now(null));
    }

    /** Of entries of one authority: entries that ended are told to nobody else. */
    public Report liftsOf(String authority) {
        return fresh("lifts of " + authority, () -> lifts.now(authority));
    }

    /** Who is late, without the entries. */
    public Report liftsWithoutEntries() {
        return lifts().without("entry");
    }

    /** What cities do for those on the red list (Draft opinions on joint incentives, part VII(1)). */
    public Report cities(int year) {
        return fresh("cities " + year, () -> cities.of(year));
    }

    /** One counts, and whoever asks meanwhile waits for it. */
    private Report fresh(String name, Supplier<Report> count) {
        return counted.get(name, same -> count.get());
    }
}
