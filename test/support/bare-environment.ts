const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env

/** What a process of ours finds of this one's environment: where programs are, and what was compiled before. */
export const bareEnvironment = { PATH, NODE_COMPILE_CACHE }
