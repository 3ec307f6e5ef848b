package org.creditlists.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/** The pages of the portal and its search by name, read by one reader. */
final class PortalLoad {

    private final Platform platform;
    private final String url;

    PortalLoad(Platform platform) {
        this.platform = platform;
        this.url = platform.url(Service.PORTAL);
    }

    void names() throws Exception {
        IntFunction<byte[]> search =
                i -> form(url + "/search", "term=" + hex(SharingRows.name((int) (i * 611_953L % SharingRows.ENTRIES))));
        Load.one(url, "warm-up, name search", search, 3_000);
        Load.one(url, "name search as the portal's page", search, 3_000);
        IntFunction<byte[]> common = i -> form(url + "/search", "term=" + hex(SharingRows.NAMESAKES));
        Load.one(url, "the name of %,d".formatted(SharingRows.ENTRIES / 1_000), common, 300);
    }

    private static byte[] form(String url, String body) {
        return new String(PlainHttp.request("POST", url, "", body), StandardCharsets.UTF_8)
                .replace("application/json", "application/x-www-form-urlencoded")
                .replace("Authorization: Bearer \r\n", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(String text) {
        return "%" + HexFormat.ofDelimiter("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    void pages() throws Exception {
        List<String> entries = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(Service.SHARING));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT entry_id FROM list_entry TABLESAMPLE SYSTEM (0.1) LIMIT 1000")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        for (Map.Entry<String, IntFunction<String>> page : List.<Map.Entry<String, IntFunction<String>>>of(
                Map.entry("start", i -> "/"),
                Map.entry("list", i -> "/lists?list=BLACK&field=TAXATION&province=42"),
                Map.entry("entry", i -> "/entry/" + entries.get(i % entries.size())),
                Map.entry("statistics", i -> "/statistics"),
                Map.entry("status", i -> "/status"))) {
            IntFunction<byte[]> get = i -> {
                String path = page.getValue().apply(i);
                return ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            };
            Load.one(url, "warm-up, page " + page.getKey(), get, 1_000);
            Load.one(url, "page " + page.getKey(), get, 1_000);
        }
    }
}
