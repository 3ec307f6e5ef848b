package org.creditlists.runtime.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** EdDSA with Ed25519 (RFC 8032), in JOSE as RFC 8037 says. */
enum Ed25519 implements SignatureKind {
    INSTANCE;

    private static final String NAME = "Ed25519";
    /** A key of this kind ends with its 32 bytes, in PKCS#8 and in X.509. */
    private static final int KEY_BYTES = 32;

    @Override
    public String algorithm() {
        return "EdDSA";
    }

    /** By Bouncy Castle, whose tables make a signature some twenty times as fast as that of the JDK; the same bytes. */
    @Override
    public Signer signer(byte[] pkcs8) throws GeneralSecurityException {
        // Only its kind is checked here.
        KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        var key = new Ed25519PrivateKeyParameters(pkcs8, pkcs8.length - KEY_BYTES);
        return bytes -> {
            var signer = new Ed25519Signer();
            signer.init(true, key);
            signer.update(bytes, 0, bytes.length);
            return signer.generateSignature();
        };
    }

    @Override
    public Verifier verifier(byte[] x509) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509));
        return (bytes, signature) -> {
            try {
                Signature check = Signature.getInstance(NAME);
                check.initVerify(key);
                check.update(bytes);
                return check.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        };
    }

    @Override
    public SigningKey.Jwk jwk(byte[] x509) throws GeneralSecurityException {
        String x = BASE64URL.encodeToString(Arrays.copyOfRange(x509, x509.length - KEY_BYTES, x509.length));
        String kid = SignatureKind.thumbprint("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}");
        return new SigningKey.Jwk("OKP", NAME, x, null, kid, "sig", algorithm());
    }
}
