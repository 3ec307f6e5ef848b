package org.creditlists.local.doctor;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.local.Platform;

/** Parts that were stopped in order while others run; those that died are told by their files. */
public record Stopped(Platform platform) {

    /** One for each, and one when nobody copies the log of the databases. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        platform.parts().forEach((name, part) -> {
            boolean died = Files.exists(part.process().directory().resolve(name + ".pid"));
            if (!part.process().isAlive() && !died) {
                found.add(new Finding(
                        name + "未运行，而平台其他部分在运行", name + " does not run, and other parts do", "./credit up"));
            }
        });
        var server = platform.postgres();
        if (server.process().isAlive()
                && server.archive().target().isPresent()
                && !server.follower().isAlive()) {
            found.add(new Finding(
                    "数据库日志未随写随备",
                    "nobody copies the log of the databases while it is written: a lost disk would take five minutes",
                    "./credit logs postgresql, then ./credit up"));
        }
        return found;
    }
}
