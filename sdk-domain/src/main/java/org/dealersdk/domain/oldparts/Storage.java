package org.dealersdk.domain.oldparts;

import org.dealersdk.domain.requirement.Requirement;
import org.dealersdk.domain.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Where a recovered part lies.
 *
 * @param place which room or container
 * @param shelf where in it; may be empty
 * @param keeper who guards the place; null where nobody does, which scrap storage does not allow
 * @param stockNumber under which the stock management of old parts carries it; null for what is not carried there
 */
@Requirement({"R276", "R280", "R281", "R282"})
public record Storage(
        StoragePlace place,
        String shelf,
        @Nullable StaffId keeper,
        @Nullable String stockNumber) {

    /** A claim part in its dedicated room, carried in the stock management. */
    public static Storage claimRoom(String shelf, StaffId keeper, String stockNumber) {
        return new Storage(StoragePlace.CLAIM_ROOM, shelf, keeper, stockNumber);
    }

    /** Scrap in the central storage. */
    public static Storage scrap(String shelf, StaffId keeper) {
        return new Storage(StoragePlace.SCRAP_STORAGE, shelf, keeper, null);
    }

    /** Used oil in its container. */
    public static Storage container(StoragePlace container) {
        return new Storage(container, "", null, null);
    }
}
