/** Pictures that hold what they say, 96 by 64, light above and dark below; encoded once by ImageMagick. */

const decoded = (...lines: readonly string[]): Buffer => Buffer.from(lines.join(''), 'base64')

export const wholeHeic = (): Buffer =>
  decoded(
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAT9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA',
    'AAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFjAAEAAAAAAAAAbQAAACNpaW5mAAAAAAABAAAAFWluZmUC',
    'AAAAAAEAAGh2YzEAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNw',
    'AAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAi',
    'QAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAB1bWRhdAAAAGko',
    'Aa9YFmwJ0y/APGpGkoIl3RupFkjHyYVndd2bGTK7rPHi06I8cRZAlk/I0AOdQaX22kHQqMv/jznG5Zq9+IYWFuYbXpp5n69Q',
    'snZ2RjMpH2caTcnUxJqc55mr2LqVAehQJbPeyy1wzeA=',
  )

export const wholeWebp = (): Buffer =>
  decoded(
    'UklGRvYAAABXRUJQVlA4IOoAAADwBwCdASpgAEAAPrVaok4nJbIiJXv5MkAWiWMC4AG9Naw+ew9G/QBvBr4ynQXvZlF0p9tE',
    'AKUp6W46a2FDkNryGXE+ET3IvbAA9wQYfrBRNh/1QLpfpkQMMbxTQEBcsf3lJ+HK/jDW4dSHJ5n9IZzmBu1Ux+qHZMcseamv',
    'lsD6s1T53f4oPs2v6gwP57Hen6PZ66mig6VLFBQBu4w3W6QYPjLODc2gyk3zyrJBq+CggTrDbwL36OArsiqzvSm3aofgDYtZ',
    'Qeirs2NyDOjdrYDV78vF/QyJzuzUvjqu0DBvv1/EoAREffYAAAA=',
  )
