package org.creditlists.systemtest.cases;

/** What becomes of a case. */
public enum Course {
    REJECTED(25),
    UPHELD(10),
    CORRECTED(10),
    RETRACTED(10),
    RESTORED(22),
    REFUSED(8),
    BOTH_AT_ONCE(5),
    WITHDRAWN_MEANWHILE(5),
    SHIELDED(5);

    private final int weight;

    Course(int weight) {
        this.weight = weight;
    }

    static Course of(int draw) {
        int left = draw;
        for (Course course : values()) {
            left -= course.weight;
            if (left < 0) {
                return course;
            }
        }
        return REJECTED;
    }

    static int total() {
        int sum = 0;
        for (Course course : values()) {
            sum += course.weight;
        }
        return sum;
    }
}
