// What training and measuring of claims take from the program.
export { readClaimSet } from '../../src/core/claims/readClaimSet';
export { GRADE_LIMITS, LIMITS } from '../../src/core/claims/claimLimits';
export { lengthPrior } from '../../src/core/claims/claimModel';
export { eachPair, typicalLength } from '../../src/core/claims/findClaimPairs';
export { FEATURES } from '../../src/core/claims/pairFeatures';
export { groupClaims } from '../../src/core/claims/groupClaims';
export { LiveCorpus } from '../../src/core/engine/LiveCorpus';
export { Stories } from '../../src/core/claims/Stories';
export { Pace } from '../../src/core/query/run/Pace';
export { DEFAULT_REGIONS } from '../../src/core/query/run/regions';
export { nodePorts } from '../../src/node/nodePorts';
