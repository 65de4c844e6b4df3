/** Parts of a sweep on Apache Spark; compiled in the Maven profile {@code spark} only. */
package flashpoint.spark;
