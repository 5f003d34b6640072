package org.dealersdk.domain.policy;

import java.util.List;
import org.dealersdk.domain.requirement.Requirement;

/**
 * Policy for what sister stores of the group may look at. Nothing unless said.
 *
 * @param stores ids of the stores that may look
 * @param files what they may look at
 */
@Requirement("R292")
public record SisterStoresPolicy(
        @Meaning(english = "Ids of the sister stores that may look.", chinese = "可查阅的兄弟店编号。") @Requirement("R292")
        List<String> stores,

        @Meaning(english = "What they may look at.", chinese = "可查阅的内容。") @Requirement("R292")
        List<SharedFile> files) {

    public SisterStoresPolicy {
        stores = List.copyOf(stores);
        files = List.copyOf(files);
    }

    /** Nothing is shared until a store says so. */
    public static SisterStoresPolicy standard() {
        return new SisterStoresPolicy(List.of(), List.of());
    }

    /** True when that store may look at files of that kind. */
    public boolean lets(String store, SharedFile file) {
        return stores.contains(store) && files.contains(file);
    }
}
