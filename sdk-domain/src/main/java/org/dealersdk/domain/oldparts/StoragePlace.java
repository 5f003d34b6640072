package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.code.Coded;
import org.dealersdk.domain.requirement.Requirement;

/** Where recovered parts are kept. */
@Requirement({"R280", "R281", "R282"})
public enum StoragePlace implements Coded {
    /** The dedicated room for claim parts. */
    CLAIM_ROOM,
    /** The central, guarded storage of scrap. */
    SCRAP_STORAGE,
    /** The container of used engine oil. */
    ENGINE_OIL_CONTAINER,
    /** The container of used gear oil. */
    GEAR_OIL_CONTAINER;

    /** The one place parts of an account belong. */
    public static StoragePlace of(OldPartAccount account) {
        return switch (account) {
            case WARRANTY_PART -> CLAIM_ROOM;
            case ENGINE_OIL -> ENGINE_OIL_CONTAINER;
            case GEAR_OIL -> GEAR_OIL_CONTAINER;
            case BATTERY, TYRE, OTHER -> SCRAP_STORAGE;
        };
    }
}
