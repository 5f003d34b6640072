package org.dealersdk.domain.lifecycle;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A status as people see it: the canonical state and, beside it, what the store and another system call it.
 *
 * @param canonical code of the canonical state
 * @param own the store's own code for it, or null where it goes by the canonical one
 * @param words what the own code means; null without one, or when the store no longer declares it
 * @param foreign what another system last said, or null
 * @param agrees false when the own or the foreign code does not stand for the canonical state under the mapping in force, so that both
 *     have to be shown
 */
public record ShownStatus(
        String canonical,
        @Nullable String own,
        @Nullable Text words,
        @Nullable ForeignStatus foreign,
        boolean agrees) {

    /**
     * The status of an aggregate in that state.
     *
     * @param mapping the store's own codes, or null
     * @param kept what the aggregate keeps beside its state, or null
     */
    public static ShownStatus of(Coded state, @Nullable StatusMapping mapping, @Nullable HouseStatus kept) {
        StatusCode preset = mapping == null ? null : mapping.preset(state);
        String own = kept == null || kept.code() == null ? preset == null ? null : preset.code() : kept.code();
        ForeignStatus foreign = kept == null ? null : kept.foreign();
        StatusCode declared = known(mapping, own);
        boolean agrees =
                standsFor(state, mapping, own) && standsFor(state, mapping, foreign == null ? null : foreign.code());
        return new ShownStatus(state.code(), own, declared == null ? null : declared.words(), foreign, agrees);
    }

    private static boolean standsFor(Coded state, @Nullable StatusMapping mapping, @Nullable String code) {
        StatusCode declared = known(mapping, code);
        return code == null
                || code.equals(state.code())
                || declared != null && declared.canonical().equals(state.code());
    }

    private static @Nullable StatusCode known(@Nullable StatusMapping mapping, @Nullable String code) {
        return mapping == null || code == null ? null : mapping.code(code).orElse(null);
    }
}
