/** Stands in for the one class of DuckDB's driver that unpacks and loads its native library. */
package org.duckdb;
