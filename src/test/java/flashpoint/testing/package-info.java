/** Hand-made scenarios and run results with the shape of real ones, for tests of everything that only reads results. */
package flashpoint.testing;
