package org.dealersdk.domain.accident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The damage, and what the insurer says to it.
 *
 * @param survey our look at it, or null
 * @param assessment the insurer's look at it, or null
 * @param claims what was asked for, oldest first
 */
public record DamageFile(@Nullable Survey survey, @Nullable Assessment assessment, List<Claim> claims) {

    /** Nothing yet. */
    static final DamageFile NONE = new DamageFile(null, null, List.of());

    public DamageFile {
        claims = List.copyOf(claims);
    }

    /** The insurer's last approval; it holds whatever was refused since. */
    public Optional<ClaimAnswer> approval() {
        for (int i = claims.size() - 1; i >= 0; i--) {
            ClaimAnswer answer = claims.get(i).answer();
            if (answer != null && answer.approved()) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** The revision the insurer has not answered yet. */
    public Optional<Claim> pending() {
        return claims.isEmpty() || last().answer() != null ? Optional.empty() : Optional.of(last());
    }

    DamageFile asking(Claim claim) {
        List<Claim> all = new ArrayList<>(claims);
        all.add(claim);
        return new DamageFile(survey, assessment, all);
    }

    /** With the answer to the last revision; the same when nothing was asked for. */
    DamageFile answered(ClaimAnswer answer) {
        if (claims.isEmpty()) {
            return this;
        }
        List<Claim> all = new ArrayList<>(claims.subList(0, claims.size() - 1));
        all.add(last().answered(answer));
        return new DamageFile(survey, assessment, all);
    }

    DamageFile withoutWords() {
        return new DamageFile(
                survey == null ? null : survey.withoutWords(),
                assessment,
                claims.stream().map(Claim::withoutWords).toList());
    }

    private Claim last() {
        return claims.get(claims.size() - 1);
    }
}
