package org.creditlists.runtime.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * SM2 with SM3 (GB/T 32918.2, GB/T 32905), as GB/T 35276 has it: user id {@code 1234567812345678}. JOSE has no names
 * for it; the curve is called as in RFC 8998 and the algorithm as in GB/T 33560. A signature is r and s, 32 bytes each.
 */
enum Sm2 implements SignatureKind {
    INSTANCE;

    private static final String CURVE = "curveSM2";
    /** 1.2.156.10197.1.301 in DER, the curve, which PKCS#8 and X.509 name before the key. */
    private static final byte[] CURVE_ID = {6, 8, 42, (byte) 0x81, 28, (byte) 0xCF, 85, 1, (byte) 0x82, 45};

    private static final int COORDINATE_BYTES = 32;

    static boolean isKey(byte[] encoded) {
        for (int at = 0; at + CURVE_ID.length <= encoded.length; at++) {
            if (Arrays.equals(encoded, at, at + CURVE_ID.length, CURVE_ID, 0, CURVE_ID.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String algorithm() {
        return "SGD_SM3_SM2";
    }

    @Override
    public Signer signer(byte[] pkcs8) throws GeneralSecurityException {
        if (!(privateKey(pkcs8) instanceof ECPrivateKeyParameters key)) {
            throw new InvalidKeyException("not an SM2 key");
        }
        return bytes -> {
            SM2Signer signer = newSigner();
            signer.init(true, key);
            signer.update(bytes, 0, bytes.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public Verifier verifier(byte[] x509) throws GeneralSecurityException {
        ECPublicKeyParameters key = publicKey(x509);
        return (bytes, signature) -> {
            SM2Signer check = newSigner();
            check.init(false, key);
            check.update(bytes, 0, bytes.length);
            return check.verifySignature(signature);
        };
    }

    @Override
    public SigningKey.Jwk jwk(byte[] x509) throws GeneralSecurityException {
        byte[] point = publicKey(x509).getQ().getEncoded(false);
        String x = coordinate(point, 1);
        String y = coordinate(point, 1 + COORDINATE_BYTES);
        String kid = SignatureKind.thumbprint(
                "{\"crv\":\"curveSM2\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}");
        return new SigningKey.Jwk("EC", CURVE, x, y, kid, "sig", algorithm());
    }

    private static String coordinate(byte[] point, int from) {
        return BASE64URL.encodeToString(Arrays.copyOfRange(point, from, from + COORDINATE_BYTES));
    }

    private static SM2Signer newSigner() {
        return new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    }

    private static AsymmetricKeyParameter privateKey(byte[] pkcs8) throws GeneralSecurityException {
        try {
            return PrivateKeyFactory.createKey(pkcs8);
        } catch (IOException | RuntimeException e) {
            throw new InvalidKeyException(e);
        }
    }

    private static ECPublicKeyParameters publicKey(byte[] x509) throws GeneralSecurityException {
        try {
            if (PublicKeyFactory.createKey(x509) instanceof ECPublicKeyParameters key) {
                return key;
            }
        } catch (IOException | RuntimeException e) {
            throw new InvalidKeyException(e);
        }
        throw new InvalidKeyException("not an SM2 key");
    }
}
