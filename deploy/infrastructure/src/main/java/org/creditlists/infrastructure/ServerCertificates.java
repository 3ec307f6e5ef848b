package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The certificate of a server and the authority that signed it. The authority's key is thrown away as soon as it has
 * signed: nobody can make another certificate that its clients believe. Another certificate needs another authority.
 *
 * @param folder where they stand
 * @param server its file is called so
 * @param names of the server as keytool writes them, {@code ip:127.0.0.1,dns:localhost}
 */
record ServerCertificates(Path folder, String server, String names) {

    private static final String AUTHORITY = "authority";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    private static final Object ONE_AT_A_TIME = new Object();

    /** Key and chain of the server, in PEM. */
    Path ofServer() {
        return folder.resolve(server + ".pem");
    }

    /** The authority that clients believe, in PEM. */
    Path authority() {
        return folder.resolve("authority.pem");
    }

    /** Makes them, unless they are there. */
    ServerCertificates ensure() {
        synchronized (ONE_AT_A_TIME) {
            if (!Files.exists(authority())) {
                make();
            }
        }
        return this;
    }

    private void make() {
        Path store = folder.resolve("store.p12");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(store);
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            keytool(store, password, List.of("-alias", AUTHORITY, "-dname", "CN=credit-lists", "-ext", "bc:c"));
            keytool(
                    store,
                    password,
                    List.of("-alias", server, "-dname", "CN=" + server, "-signer", AUTHORITY, "-ext", "san=" + names));
            KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
            Files.delete(store);
            StringBuilder chain = new StringBuilder(pem(
                    "PRIVATE KEY", keys.getKey(server, password.toCharArray()).getEncoded()));
            for (Certificate one : keys.getCertificateChain(server)) {
                chain.append(pem("CERTIFICATE", one.getEncoded()));
            }
            PrivateFile.write(ofServer(), chain.toString());
            PrivateFile.write(
                    authority(),
                    pem("CERTIFICATE", keys.getCertificate(AUTHORITY).getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the certificates in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String password, List<String> what) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                // By its environment: command lines are seen by everyone on the machine.
                "-storepass:env",
                "STORE_PASSWORD"));
        command.addAll(what);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new NotReadyException("keytool cannot make a certificate:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }
}
