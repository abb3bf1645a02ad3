import sys
from pyspark.sql import SparkSession
from pyspark.sql.functions import struct, to_json

spark = SparkSession.builder.getOrCreate()
rows = spark.sql(sys.argv[1]).select(to_json(struct("*")))
for (line,) in rows.toLocalIterator():
    print(line)
