package org.dealersdk.plugin.sqlite;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealersdk.domain.aggregate.AggregateType;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one aggregate type as they stand in the file, and the statements on them. Thread-safe; its contents never change. Type names hold letters, digits
 * and single hyphens only, so names made from them are safe and, with a double underscore before what is added, distinct.
 */
final class TypeTable {

    private final String type;
    private final List<Column> columns;
    private final List<Column> single;
    private final List<Column> many;
    private final Set<String> indexes;
    private final String find;
    private final String row;
    private final String insert;
    private volatile @Nullable AggregateType<?> knownToKeep;

    /**
     * @param type the type's name
     * @param columns where its attributes are kept
     * @param indexes names of the indexes made for questions asked so far
     */
    TypeTable(String type, List<Column> columns, Set<String> indexes) {
        this.type = type;
        this.columns = List.copyOf(columns);
        this.single = columns.stream().filter(column -> !column.many()).toList();
        this.many = columns.stream().filter(Column::many).toList();
        this.indexes = Set.copyOf(indexes);
        this.find = "select version, document from " + sql() + " where store = ? and id = ?";
        String names = single.stream().map(column -> ", " + column.sql()).collect(Collectors.joining());
        this.row = "select row, version" + names + " from " + sql() + " where store = ? and id = ?";
        this.insert = "insert into " + sql() + " (row, store, id, version, document" + names + ") values (?, ?, ?, ?, ?"
                + ", ?".repeat(single.size()) + ") on conflict (store, id) do nothing";
    }

    String type() {
        return type;
    }

    List<Column> columns() {
        return columns;
    }

    /** The columns of its main table, in the order of {@link #rowStatement} and {@link #insertStatement}. */
    List<Column> single() {
        return single;
    }

    /** The attributes kept in tables of their own. */
    List<Column> many() {
        return many;
    }

    Set<String> indexes() {
        return indexes;
    }

    /** Asks version and document by store and id. */
    String findStatement() {
        return find;
    }

    /** Asks row, version and the single columns by store and id. */
    String rowStatement() {
        return row;
    }

    /** Inserts row, store, id, version, document and the single columns, unless the id exists. */
    String insertStatement() {
        return insert;
    }

    /** Name of the table with one row for each aggregate. */
    String sql() {
        return "doc_" + type.replace('-', '_');
    }

    /** Name of the table with one row for each value of an attribute that may have several. */
    String sql(Column many) {
        return "many_" + type.replace('-', '_') + "__" + many.ordinal();
    }

    /** Name of the index on these columns. */
    String index(List<Column> on) {
        return "by_" + type.replace('-', '_') + "__"
                + on.stream().map(column -> String.valueOf(column.ordinal())).collect(Collectors.joining("_"));
    }

    @Nullable
    Column column(String attribute) {
        for (Column column : columns) {
            if (column.attribute().equals(attribute)) {
                return column;
            }
        }
        return null;
    }

    /** True when every attribute is kept as declared, and nothing else. */
    boolean keeps(AggregateType<?> declared) {
        if (declared == knownToKeep) {
            return true;
        }
        if (columns.size() != declared.attributes().size()) {
            return false;
        }
        for (var attribute : declared.attributes()) {
            Column column = column(attribute.name());
            if (column == null || !column.keeps(attribute)) {
                return false;
            }
        }
        knownToKeep = declared;
        return true;
    }
}
