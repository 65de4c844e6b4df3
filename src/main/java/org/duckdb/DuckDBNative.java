package org.duckdb;

import flashpoint.experiment.store.LibraryCache;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;

/**
 * The native methods of DuckDB's driver, version 2.0.0.1, in the place of the driver's class of that name. The
 * declarations are the driver's (MIT licence, copyright Stichting DuckDB Foundation); what differs is where the library
 * comes from: the driver unpacks 70 MB into the shared temporary folder at each start, with the rights that the umask
 * leaves, and a process killed meanwhile leaves them there. Here it is loaded from a cache of the user's own.
 *
 * <p>{@code LibraryCacheTest} fails when the driver's declarations are no longer these.
 */
@SuppressWarnings("ProtectedMembersInFinalClass") // as the driver declares them
final class DuckDBNative {

    static {
        LibraryCache.load(nativeLibName());
    }

    private DuckDBNative() {}

    static String osName() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT).strip();
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "macos" : name.replaceAll("[^a-z0-9_.-]", "");
    }

    private static String cpuArch() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT).strip();
        return switch (name) {
            case "x86_64", "amd64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            default -> name.replaceAll("[^a-z0-9_.-]", "");
        };
    }

    /** Name of the library among the driver's resources. */
    static String nativeLibName() {
        return "libduckdb_java.so_" + osName() + "_" + cpuArch();
    }

    static native ByteBuffer duckdb_jdbc_startup(byte[] a0, boolean a1, Properties a2, boolean a3) throws SQLException;

    static native ByteBuffer duckdb_jdbc_connect(ByteBuffer a0) throws SQLException;

    static native ByteBuffer duckdb_jdbc_create_db_ref(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_destroy_db_ref(ByteBuffer a0) throws SQLException;

    static native long duckdb_jdbc_db_address(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_set_auto_commit(ByteBuffer a0, boolean a1) throws SQLException;

    static native boolean duckdb_jdbc_get_auto_commit(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_disconnect(ByteBuffer a0);

    static native void duckdb_jdbc_set_schema(ByteBuffer a0, String a1);

    static native void duckdb_jdbc_set_catalog(ByteBuffer a0, String a1);

    static native String duckdb_jdbc_get_schema(ByteBuffer a0);

    static native String duckdb_jdbc_get_catalog(ByteBuffer a0);

    static native ByteBuffer duckdb_jdbc_prepare(ByteBuffer a0, byte[] a1) throws SQLException;

    static native void duckdb_jdbc_release(ByteBuffer a0);

    static native DuckDBResultSetMetaData duckdb_jdbc_query_result_meta(ByteBuffer a0) throws SQLException;

    static native DuckDBResultSetMetaData duckdb_jdbc_prepared_statement_meta(ByteBuffer a0) throws SQLException;

    static native ByteBuffer duckdb_jdbc_execute(ByteBuffer a0, Object[] a1) throws SQLException;

    static native ByteBuffer duckdb_jdbc_execute_capi(ByteBuffer a0, Object[] a1) throws SQLException;

    static native ByteBuffer duckdb_jdbc_pending_query(ByteBuffer a0, byte[] a1) throws SQLException;

    static native ByteBuffer duckdb_jdbc_execute_pending(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_release_pending(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_free_result(ByteBuffer a0);

    static native DuckDBVector[] duckdb_jdbc_fetch(ByteBuffer a0, ByteBuffer a1) throws SQLException;

    static native String[] duckdb_jdbc_cast_result_to_strings(ByteBuffer a0, ByteBuffer a1, long a2)
            throws SQLException;

    static native int duckdb_jdbc_fetch_size();

    static native long duckdb_jdbc_arrow_stream(ByteBuffer a0, ByteBuffer a1, long a2);

    static native void duckdb_jdbc_arrow_register(ByteBuffer a0, long a1, byte[] a2);

    static native void duckdb_jdbc_arrow_close_streams(ByteBuffer a0);

    static native ByteBuffer duckdb_jdbc_create_appender(ByteBuffer a0, byte[] a1, byte[] a2) throws SQLException;

    static native void duckdb_jdbc_appender_begin_row(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_appender_end_row(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_appender_flush(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_interrupt(ByteBuffer a0);

    static native QueryProgress duckdb_jdbc_query_progress(ByteBuffer a0);

    static native void duckdb_jdbc_appender_close(ByteBuffer a0) throws SQLException;

    static native void duckdb_jdbc_appender_append_boolean(ByteBuffer a0, boolean a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_byte(ByteBuffer a0, byte a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_short(ByteBuffer a0, short a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_int(ByteBuffer a0, int a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_long(ByteBuffer a0, long a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_float(ByteBuffer a0, float a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_double(ByteBuffer a0, double a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_string(ByteBuffer a0, byte[] a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_bytes(ByteBuffer a0, byte[] a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_timestamp(ByteBuffer a0, long a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_decimal(ByteBuffer a0, BigDecimal a1) throws SQLException;

    static native void duckdb_jdbc_appender_append_null(ByteBuffer a0) throws SQLException;

    protected static native String duckdb_jdbc_get_profiling_information(ByteBuffer a0, ProfilerPrintFormat a1)
            throws SQLException;
}
