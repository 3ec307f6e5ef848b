package org.creditlists.web.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:5432/credit_sharing",
                "jdbc:postgresql://localhost/credit_sharing?sslmode=disable",
                "jdbc:postgresql://[::1]:5432/credit_sharing",
                "jdbc:postgresql:credit_sharing",
                "jdbc:postgresql:///credit_sharing",
                "jdbc:postgresql://db.example:5432/credit_sharing?sslmode=verify-full&sslrootcert=/db/ca.crt",
                "jdbc:postgresql://one.example,two.example:5433/credit_sharing?a=b&sslmode=verify-full"
            })
    void aDatabaseOnThisMachineOrWithAVerifiedNameIsTaken(String url) {
        assertThatCode(() -> EncryptionCheck.check(url, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://postgres:5432/credit_sharing",
                "jdbc:postgresql://10.0.0.7/credit_sharing?sslmode=require",
                "jdbc:postgresql://db.example/credit_sharing?sslmode=verify-ca",
                "jdbc:postgresql://db.example/credit_sharing?sslmode=verify-full&sslmode=disable",
                "jdbc:postgresql://db.example/sslmode=verify-full",
                "jdbc:postgresql://127.0.0.1,db.example/credit_sharing",
                "jdbc:postgresql://127.0.0.1.example/credit_sharing",
                "jdbc:postgresql://localhost.example/credit_sharing",
                "jdbc:other://db.example/credit_sharing"
            })
    void anotherMachineIsNotTakenInTheClear(String url) {
        assertThatThrownBy(() -> EncryptionCheck.check(url, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sslmode=verify-full");
        assertThatCode(() -> EncryptionCheck.check(url, true)).doesNotThrowAnyException();
    }
}
