package org.creditlists.systemtest;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.systemtest.WritingActs.Act;

/** The lines of the security log of a service. */
record SecurityLines(String text) {

    static SecurityLines of(Platform platform, Service service) throws SQLException {
        return new SecurityLines(text(platform, service, "SELECT content FROM security_batch ORDER BY batch"));
    }

    /** @param sql of one column of bytes */
    static String text(Platform platform, Service service, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                text.append(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    /** Whether a line says who did it, for whom, in which role and by which request. */
    boolean tell(Act act) {
        int request = text.indexOf("\"request\":\"" + act.request() + "\"");
        if (request < 0) {
            return false;
        }
        String line = text.substring(text.lastIndexOf("{\"id\"", request), request);
        String organisation = Claims.of(act.token(), "org");
        String operation = act.operation().substring(act.operation().indexOf(' ') + 1);
        return line.contains("\"operation\":\"" + operation + "\"")
                && line.contains("\"sub\":\"" + Claims.of(act.token(), "sub") + "\"")
                && line.contains("\"roles\":\"" + Claims.list(act.token(), "groups") + "\"")
                && line.contains("\"status\":" + act.status())
                && (organisation.isEmpty() || line.contains("\"organisation\":\"" + organisation + "\""));
    }
}
