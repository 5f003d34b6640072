package org.dealersdk.domain.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a text in UTF-8; what a signature says it was given under.
 *
 * @param value {@code sha256:} and 64 hexadecimal digits
 */
public record ContentHash(@JsonValue String value) {

    private static final String PREFIX = "sha256:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    /** @throws org.dealersdk.domain.problem.DealerException DOC-002 not such a text */
    public ContentHash {
        if (!FORM.matcher(value).matches()) {
            throw DocumentProblem.HASH_FORM.failure();
        }
    }

    /** The hash of a text. */
    public static ContentHash of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ContentHash(PREFIX + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
