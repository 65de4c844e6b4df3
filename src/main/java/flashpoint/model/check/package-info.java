/** The ledger and the invariants. ODD 7.17. */
package flashpoint.model.check;
