package org.creditlists.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lists?name=%E7%A4%BA%E4%BE%8B&page=2",
                "/a%20b",
                "/?q=%F0%A0%AE%B7",
                "/?q=a+b%2B",
                "/?q=%C3%A4"
            })
    void aTextIsTaken(String uri) {
        assertThat(RequestAddress.isText(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/?field=%00",
                "/?field=a%0Ab",
                "/?field=%7F",
                "/?field=%C2%85",
                "/?field=%ED%A0%80",
                "/?field=%ED%B0%80",
                "/?field=%C0%80",
                "/?field=%FF",
                "/?field=%E7%A4",
                "/?field=%",
                "/?field=%4",
                "/?field=%zz",
                "/?field=\u0000"
            })
    void whatIsNoneIsNot(String uri) {
        assertThat(RequestAddress.isText(uri)).isFalse();
    }
}
