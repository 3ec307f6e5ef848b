package org.creditlists.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.creditlists.infrastructure.NotReadyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A signed bearer token. */
@Command(
        name = "token",
        description = {
            "Print a signed bearer token:",
            "  officer AUTHORITY    e.g. officer tax-420000",
            "  platform REGION      e.g. platform 420000",
            "  department ID        e.g. department customs-000000",
            "  subject CODE         its unified social credit code or resident ID",
            "  liaison ID           e.g. liaison customs-000000",
            "  provider ID          e.g. provider school-420100",
            "  desk ID              e.g. desk museum-420100",
            "  enterprise ID        e.g. enterprise shop-420100",
            "  approver ID          e.g. approver customs-000000",
            "  reviewer",
            "  auditor",
            "  registrar",
            "  operator"
        })
final class TokenCommand implements Callable<Integer> {

    private static final int LONGEST_MINUTES = 720;

    @Mixin
    private final Installation installation = new Installation();

    @Parameters(index = "0", description = "The role.")
    private String role = "";

    @Parameters(index = "1", arity = "0..1", description = "For whom.")
    private @Nullable String whom;

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "Validity, at most 720 (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(names = "--person", description = "Who of the organisation it is, for what takes two people.")
    private @Nullable String person;

    @Option(
            names = "--rank",
            description = "Rank of a department's officer for inquiries: CLERK (default), SECTION or DIVISION.")
    private @Nullable String rank;

    @Override
    public Integer call() {
        if (minutes > LONGEST_MINUTES) {
            throw new NotReadyException("最长720分钟 / no service takes a token of more than 720 minutes");
        }
        Tokens tokens =
                new Tokens(installation.platform().secrets().issuer(), Duration.ofMinutes(minutes), person, rank);
        System.out.println(
                switch (role) {
                    case "officer" -> tokens.officer(whom());
                    case "platform" -> tokens.platform(whom());
                    case "department" -> tokens.department(whom());
                    case "subject" -> tokens.subject(whom());
                    case "liaison" -> tokens.liaison(whom());
                    case "provider" -> tokens.provider(whom());
                    case "desk" -> tokens.desk(whom());
                    case "enterprise" -> tokens.enterprise(whom());
                    case "approver" -> tokens.approver(whom());
                    case "reviewer" -> tokens.reviewer();
                    case "auditor" -> tokens.auditor();
                    case "registrar" -> tokens.registrar();
                    case "operator" -> tokens.operator();
                    default ->
                        throw new NotReadyException("没有该角色 / there is no role " + role + "; see credit token --help");
                });
        return 0;
    }

    private String whom() {
        if (whom == null) {
            throw new NotReadyException("请说明 / say for whom the " + role + " acts; see credit token --help");
        }
        return whom;
    }
}
