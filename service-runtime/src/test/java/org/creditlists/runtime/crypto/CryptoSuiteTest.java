package org.creditlists.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

class CryptoSuiteTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    /** GB/T 32905, A.1, and FIPS 180-2, B.1. */
    @Test
    void digests_are_those_of_the_standards() {
        assertThat(HEX.formatHex(CryptoSuite.GM.digest(ABC)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(HEX.formatHex(CryptoSuite.INTERNATIONAL.digest(ABC)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        for (CryptoSuite suite : CryptoSuite.values()) {
            byte[] inParts =
                    suite.digest("a".getBytes(StandardCharsets.US_ASCII), "bc".getBytes(StandardCharsets.US_ASCII));
            assertThat(inParts)
                    .isEqualTo(suite.digest(ABC))
                    .isEqualTo(suite.newDigest().digest(ABC));
        }
    }

    /** GB/T 32907, A.1: one block, with nothing chained to it. */
    @Test
    void the_cipher_of_gm_is_sm4() throws Exception {
        byte[] block = HEX.parseHex("0123456789abcdeffedcba9876543210");
        Cipher cipher = CryptoSuite.GM.newCipher();
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(block, "SM4"), new IvParameterSpec(new byte[block.length]));
        assertThat(HEX.formatHex(cipher.doFinal(block))).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    /** RFC 2104 with SM3, written out. */
    @Test
    void the_keyed_digest_of_gm_is_hmac_with_sm3() {
        byte[] key = HEX.parseHex("0102030405060708090a0b0c0d0e0f10");
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < inner.length; i++) {
            byte one = i < key.length ? key[i] : 0;
            inner[i] = (byte) (one ^ 0x36);
            outer[i] = (byte) (one ^ 0x5c);
        }
        byte[] expected = CryptoSuite.GM.digest(outer, CryptoSuite.GM.digest(inner, ABC));
        assertThat(CryptoSuite.GM.newMac(key).doFinal(ABC)).isEqualTo(expected);
    }

    @Test
    void a_code_has_another_hash_with_gm() {
        var gm = new KeyedHash(TestTokens.IDENTITY_KEY, "one", List.of(), CryptoSuite.GM, CryptoSuite.GM);
        assertThat(gm.of("示例")).hasSize(43).isNotEqualTo(new KeyedHash(TestTokens.IDENTITY_KEY).of("示例"));
    }

    @Test
    void a_digest_is_known_by_its_name_and_no_other_is_guessed() {
        assertThat(CryptoSuite.ofDigest("")).isEqualTo(CryptoSuite.INTERNATIONAL);
        for (CryptoSuite suite : CryptoSuite.values()) {
            assertThat(CryptoSuite.ofDigest(suite.digestId())).isEqualTo(suite);
            assertThat(CryptoSuite.of(suite.settingName())).isEqualTo(suite);
        }
        assertThatThrownBy(() -> CryptoSuite.ofDigest("MD5")).isInstanceOf(IllegalArgumentException.class);
    }
}
