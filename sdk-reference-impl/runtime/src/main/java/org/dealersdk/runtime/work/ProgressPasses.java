package org.dealersdk.runtime.work;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dealersdk.domain.workorder.WorkOrderId;
import org.dealersdk.runtime.RuntimeProblem;
import org.dealersdk.spi.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * Passes by which a customer sees his order: 144 bits of an HMAC-SHA-256 over store and order under the installation's secret. A pass is
 * computed whenever it is wanted and stored nowhere; every host with the same secret accepts it, and a new secret voids all of them.
 * Thread-safe; {@link #toString} shows nothing.
 */
public final class ProgressPasses {

    /** Shortest secret, in characters. */
    public static final int MIN_SECRET = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 18;

    private final @Nullable SecretKeySpec secret;

    /**
     * @param secret at least {@value #MIN_SECRET} characters that nobody can guess, or null when no passes are given
     */
    public ProgressPasses(@Nullable String secret) {
        if (secret != null && secret.length() < MIN_SECRET) {
            throw new IllegalArgumentException("the secret for passes is too short");
        }
        this.secret = secret == null ? null : new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The pass for an order.
     *
     * @throws org.dealersdk.domain.problem.DealerException RUN-013 when the installation has no secret
     */
    public String pass(StoreId store, WorkOrderId order) {
        SecretKeySpec key = secret;
        if (key == null) {
            throw RuntimeProblem.NO_PASSES.failure();
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // an id holds no line break, so no two pairs give the same text
            byte[] whole = mac.doFinal((store.value() + "\n" + order.value()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether a pass is the order's; takes as long for a wrong one as for the right one. False when no passes are given. */
    public boolean fits(StoreId store, WorkOrderId order, String pass) {
        return secret != null
                && MessageDigest.isEqual(
                        pass(store, order).getBytes(StandardCharsets.UTF_8), pass.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ProgressPasses";
    }
}
