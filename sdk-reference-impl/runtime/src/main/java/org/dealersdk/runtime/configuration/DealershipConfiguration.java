package org.dealersdk.runtime.configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealersdk.domain.id.IdSource;
import org.dealersdk.domain.lifecycle.StatusMapping;
import org.dealersdk.domain.policy.DealerPolicy;
import org.dealersdk.domain.policy.PolicyBook;
import org.dealersdk.runtime.duework.DueWorkTable;
import org.dealersdk.runtime.notice.NoticeSettings;
import org.dealersdk.runtime.relay.RelaySettings;
import org.dealersdk.runtime.work.ProgressPasses;
import org.dealersdk.runtime.work.Reactions;
import org.dealersdk.runtime.work.Rights;
import org.dealersdk.spi.StoreId;
import org.dealersdk.spi.discovery.PluginCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What a dealership is opened with. Everything has a preset; only a plug-in with a setting that must be given, or a choice between
 * several plug-ins, asks for more. Immutable; {@link #toString} shows no values.
 */
public final class DealershipConfiguration {

    private final Builder built;

    private DealershipConfiguration(Builder builder) {
        this.built = new Builder(builder);
    }

    /** Starts with the presets. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a properties file in UTF-8; {@code docs/configuration.md} lists its keys.
     *
     * @throws org.dealersdk.domain.problem.DealerException RUN-010 unknown key, RUN-011 value that does not fit, RUN-012 unreadable
     *     file; all of them at once
     */
    public static Builder file(Path file) {
        return ConfigurationFile.read(file);
    }

    /** The id of the storage plug-in; empty when there is only one to choose from. */
    public Optional<String> storage() {
        return Optional.ofNullable(built.storage);
    }

    /** The id of the messaging plug-in; empty when there is only one to choose from. */
    public Optional<String> messaging() {
        return Optional.ofNullable(built.messaging);
    }

    /** The id of the plug-in by which customers are told what happens to their orders; empty when nobody tells them by itself. */
    public Optional<String> notification() {
        return Optional.ofNullable(built.notification);
    }

    /** The id of the plug-in that decides what numbers look like; empty for numbers by the month. */
    public Optional<String> numbering() {
        return Optional.ofNullable(built.numbering);
    }

    /** Settings of plug-ins: {@code id.key} to value. */
    public Map<String, String> settings() {
        return Map.copyOf(built.settings);
    }

    /** The only source of time. */
    public Clock clock() {
        return built.clock;
    }

    /** The only source of ids. */
    public IdSource ids() {
        return built.ids == null ? IdSource.timeOrdered(built.clock) : built.ids;
    }

    /** The policy in force in a store at a time. */
    public PolicyBook policies() {
        return built.policies;
    }

    /** Who may work where. */
    public Rights rights() {
        return built.rights;
    }

    /** Where plug-ins are looked for. */
    public ClassLoader classLoader() {
        return built.classLoader;
    }

    /** A directory with further plug-in jars. */
    public Optional<Path> pluginDirectory() {
        return Optional.ofNullable(built.pluginDirectory);
    }

    /** A directory with conformance statements of plug-ins, as {@code <plug-in id>.json}. */
    public Optional<Path> statements() {
        return Optional.ofNullable(built.statements);
    }

    /** Plug-ins given by hand, used instead of looking for any. */
    public Optional<PluginCatalogue> catalogue() {
        return Optional.ofNullable(built.catalogue);
    }

    /** Ids of the plug-ins whose house rules must be there and hold; empty for all that offer some. */
    public Set<String> houseRules() {
        return Set.copyOf(built.houseRules);
    }

    /** Status codes of the installation's own, besides those of plug-ins. */
    public List<StatusMapping> statuses() {
        return List.copyOf(built.statuses);
    }

    /** Passes by which customers see their orders; none are given without a secret. */
    public ProgressPasses passes() {
        return built.passes;
    }

    /** How the relay works. */
    public RelaySettings relay() {
        return built.relay;
    }

    /** How customers are told by themselves what happens. */
    public NoticeSettings notices() {
        return built.notices;
    }

    /** What follows from what besides the model's own reactions. */
    public Reactions reactions() {
        return built.reactions;
    }

    /** What is done for kinds of deadlines besides, or instead of, the model's own. */
    public DueWorkTable dueWork() {
        return built.dueWork;
    }

    /** Attempts at a unit of work that conflicts with another. */
    public int attempts() {
        return built.attempts;
    }

    /** The name of this host among those that share the storage; empty for a fresh one at each start. */
    public Optional<String> node() {
        return Optional.ofNullable(built.node);
    }

    /** Stores whose due work runs from the start; others join when they are first asked for. */
    public Set<StoreId> stores() {
        return Set.copyOf(built.stores);
    }

    /** True when relay and due work run by themselves. */
    public boolean background() {
        return built.background;
    }

    @Override
    public String toString() {
        return "DealershipConfiguration[storage=" + built.storage + ", messaging=" + built.messaging + ", settings="
                + built.settings.keySet() + "]";
    }

    /** Collects a configuration. Not thread-safe. */
    public static final class Builder {

        private @Nullable String storage;
        private @Nullable String messaging;
        private @Nullable String notification;
        private @Nullable String numbering;
        private final Map<String, String> settings = new HashMap<>();
        private Clock clock = Clock.systemUTC();
        private @Nullable IdSource ids;
        private PolicyBook policies = PolicyBook.of(DealerPolicy.standard());
        private Rights rights = Rights.standard();
        private ClassLoader classLoader = DealershipConfiguration.class.getClassLoader();
        private @Nullable Path pluginDirectory;
        private @Nullable Path statements;
        private @Nullable PluginCatalogue catalogue;
        private RelaySettings relay = RelaySettings.standard();
        private NoticeSettings notices = NoticeSettings.standard();
        private Reactions reactions = Reactions.none();
        private DueWorkTable dueWork = DueWorkTable.none();
        private int attempts = 5;
        private @Nullable String node;
        private boolean background = true;
        private ProgressPasses passes = new ProgressPasses(null);
        private final Set<String> houseRules = new LinkedHashSet<>();
        private final List<StatusMapping> statuses = new ArrayList<>();
        private final Set<StoreId> stores = new LinkedHashSet<>();

        private Builder() {}

        private Builder(Builder other) {
            storage = other.storage;
            messaging = other.messaging;
            notification = other.notification;
            numbering = other.numbering;
            settings.putAll(other.settings);
            clock = other.clock;
            ids = other.ids;
            policies = other.policies;
            rights = other.rights;
            classLoader = other.classLoader;
            pluginDirectory = other.pluginDirectory;
            statements = other.statements;
            catalogue = other.catalogue;
            relay = other.relay;
            notices = other.notices;
            reactions = other.reactions;
            dueWork = other.dueWork;
            attempts = other.attempts;
            node = other.node;
            background = other.background;
            stores.addAll(other.stores);
            passes = other.passes;
            houseRules.addAll(other.houseRules);
            statuses.addAll(other.statuses);
        }

        /** Chooses the storage plug-in; needed where several offer it. */
        public Builder storage(String pluginId) {
            storage = pluginId;
            return this;
        }

        /** Chooses the messaging plug-in; needed where several offer it. */
        public Builder messaging(String pluginId) {
            messaging = pluginId;
            return this;
        }

        /** Chooses the plug-in by which customers are told what happens to their orders; without it they are not told by themselves. */
        public Builder notification(String pluginId) {
            notification = pluginId;
            return this;
        }

        /** Chooses the plug-in that decides what numbers of orders and invoices look like; without it they go by the month. */
        public Builder numbering(String pluginId) {
            numbering = pluginId;
            return this;
        }

        /** Gives a plug-in a setting: {@code id.key}, such as {@code sqlite.path}. */
        public Builder setting(String key, String value) {
            settings.put(key, value);
            return this;
        }

        /** Replaces the system's clock. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Replaces the time-ordered ids. */
        public Builder ids(IdSource ids) {
            this.ids = ids;
            return this;
        }

        /** One policy for all stores and times. */
        public Builder policy(DealerPolicy policy) {
            return policies(PolicyBook.of(policy));
        }

        /** The policy in force in a store at a time; the sources' own numbers without it. */
        public Builder policies(PolicyBook policies) {
            this.policies = policies;
            return this;
        }

        /** Who may work where. */
        public Builder rights(Rights rights) {
            this.rights = rights;
            return this;
        }

        /** Where plug-ins are looked for. */
        public Builder classLoader(ClassLoader loader) {
            classLoader = loader;
            return this;
        }

        /** A directory with further plug-in jars. */
        public Builder pluginDirectory(Path directory) {
            pluginDirectory = directory;
            return this;
        }

        /**
         * A directory with conformance statements of plug-ins, as {@code <plug-in id>.json}; one in a plug-in's own jar is found without.
         */
        public Builder statements(Path directory) {
            statements = directory;
            return this;
        }

        /** Plug-ins given by hand, used instead of looking for any. */
        public Builder plugins(PluginCatalogue plugins) {
            catalogue = plugins;
            return this;
        }

        /** A plug-in whose house rules must be there; once one is named, only those named hold. */
        public Builder houseRules(String pluginId) {
            houseRules.add(pluginId);
            return this;
        }

        /** Status codes of the installation's own, besides those of plug-ins. */
        public Builder statuses(List<StatusMapping> mappings) {
            statuses.addAll(mappings);
            return this;
        }

        /** The secret under which customers' passes are made, the same on every host, at least 32 characters; no passes without it. */
        public Builder progressSecret(String secret) {
            passes = new ProgressPasses(secret);
            return this;
        }

        /** How the relay works. */
        public Builder relay(RelaySettings settings) {
            relay = settings;
            return this;
        }

        /** How customers are told by themselves what happens; in Chinese without it, and of no effect without {@link #notification}. */
        public Builder notices(NoticeSettings settings) {
            notices = settings;
            return this;
        }

        /** In which language customers are told; how else stays as it is. */
        Builder noticeLanguage(Locale language) {
            notices = notices.in(language);
            return this;
        }

        /** What follows from what besides the model's own reactions. */
        public Builder reactions(Reactions further) {
            reactions = further;
            return this;
        }

        /** What is done for kinds of deadlines besides, or instead of, the model's own. */
        public Builder dueWork(DueWorkTable further) {
            dueWork = further;
            return this;
        }

        /** Attempts at a unit of work that conflicts with another or cannot be done for the moment, 1 or more; 5 without it. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** The name of this host among those that share the storage; must differ from all others, and is made up at every start without it. */
        public Builder node(String name) {
            node = name;
            return this;
        }

        /** A store whose due work runs from the start, also when nobody asks for its desks; others begin when they are asked for. */
        public Builder store(String id) {
            stores.add(new StoreId(id));
            return this;
        }

        /** False when relay and due work are run by hand, as in tests and batch programs. */
        public Builder background(boolean runs) {
            background = runs;
            return this;
        }

        /** The finished configuration. */
        public DealershipConfiguration build() {
            return new DealershipConfiguration(this);
        }
    }
}
