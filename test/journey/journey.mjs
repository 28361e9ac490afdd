console.log('0 passed, 0 failed');
process.exit(0);
